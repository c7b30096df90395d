package dev.kontor.jobs.bench.kernels;

import dev.kontor.jobs.bench.GeneratedForest;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.predict.Serving;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures forests as flat trees and by pmml-evaluator, side by side, and what a reason costs. */
public final class ForestBench {
  private final int forks;
  private final int iterations;
  private final TimeValue time;

  /**
   * @param forks how many JVMs, one after another, measure the same
   * @param iterations how often each of them measures, after as many turns to get warm
   * @param millis how long a turn is
   */
  public ForestBench(int forks, int iterations, long millis) {
    this.forks = forks;
    this.iterations = iterations;
    time = TimeValue.milliseconds(millis);
  }

  /** Whether flat trees may serve for what is measured: the same check as before any run. */
  public Serving check() {
    PmmlModel model = PmmlModel.load(GeneratedForest.of(0));
    return model.serving(model.inputs(), GeneratedForest.OUTPUT);
  }

  /** One and ten forests, as flat trees and by the reference; then one that says why. */
  public List<ForestCost> measure() throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true");
    List<ForestCost> costs = new ArrayList<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include("^" + ForestBenchmark.class.getName() + "\\.")
                    .include("^" + ExplanationBenchmark.class.getName() + "\\.")
                    .forks(forks)
                    .warmupIterations(iterations)
                    .warmupTime(time)
                    .measurementIterations(iterations)
                    .measurementTime(time)
                    .timeUnit(TimeUnit.NANOSECONDS)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      costs.add(cost(result));
    }
    costs.sort(Comparator.comparing(ForestCost::explained));
    return costs;
  }

  private static ForestCost cost(RunResult result) {
    List<Double> measured = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        measured.add(iteration.getSecondaryResults().get("nanos").getScore());
      }
    }
    Cost cost = Cost.of("", measured.stream().mapToDouble(Double::doubleValue).toArray(), 0);
    boolean explained =
        result.getParams().getBenchmark().startsWith(ExplanationBenchmark.class.getName());
    Serving.By by =
        explained ? Serving.By.FLAT_TREES : Serving.By.valueOf(result.getParams().getParam("by"));
    int models = explained ? 1 : Integer.parseInt(result.getParams().getParam("models"));
    double allocated =
        result.getSecondaryResults().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
            .mapToDouble(entry -> entry.getValue().getScore())
            .findFirst()
            .orElse(Double.NaN);
    return new ForestCost(
        by,
        models,
        explained,
        cost.nanos(),
        cost.lowest(),
        cost.highest(),
        allocated,
        explained ? 0 : heap(by, models));
  }

  /** What is free once they are let go: what loading left behind elsewhere does not count. */
  static long heap(Serving.By by, int models) {
    Scorer[] scorers = ForestBenchmark.scorers(by, models);
    long with = inUse();
    Reference.reachabilityFence(scorers);
    scorers = null;
    return with - inUse();
  }

  private static long inUse() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
