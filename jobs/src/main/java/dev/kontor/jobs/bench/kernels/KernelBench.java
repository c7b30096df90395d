package dev.kontor.jobs.bench.kernels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures by JMH, each subject in JVMs of its own, so that none profits from another's profile.
 */
public final class KernelBench {
  private final int forks;
  private final int iterations;
  private final TimeValue time;

  /**
   * @param forks how many JVMs, one after another, measure the same
   * @param iterations how often each of them measures, after as many turns to get warm
   * @param millis how long a turn is
   */
  public KernelBench(int forks, int iterations, long millis) {
    this.forks = forks;
    this.iterations = iterations;
    time = TimeValue.milliseconds(millis);
  }

  /** The usual twenty by Kontor's kernels. */
  public Cost twenty() throws RunnerException {
    return kernels(List.of(Subject.TWENTY)).get(0);
  }

  /** The usual twenty by ta4j, on series that keep 100 bars, and 250. */
  public List<Cost> ta4j() throws RunnerException {
    List<Cost> costs = new ArrayList<>();
    for (RunResult result : run(options(Ta4jBenchmark.class))) {
      costs.add(cost("ta4j, " + result.getParams().getParam("kept") + " bars kept", result, 0));
    }
    return costs;
  }

  /** Each function alone, and what they have in common. */
  public List<Cost> each() throws RunnerException {
    return kernels(Subject.each());
  }

  private List<Cost> kernels(List<String> subjects) throws RunnerException {
    List<Cost> costs = new ArrayList<>();
    for (RunResult result :
        run(options(KernelBenchmark.class).param("subject", subjects.toArray(String[]::new)))) {
      String subject = result.getParams().getParam("subject");
      costs.add(cost(subject, result, 8L * Subject.compile(subject).fresh().length));
    }
    return costs;
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName() + "\\.")
        .forks(forks)
        .warmupIterations(iterations)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time)
        .timeUnit(TimeUnit.NANOSECONDS)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    // Another's JMH may run at the same time: it cannot take this thread's time on the processor.
    System.setProperty("jmh.ignoreLock", "true");
    return new Runner(options.build()).run();
  }

  private static Cost cost(String subject, RunResult result, long bytes) {
    List<Double> measured = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        measured.add(iteration.getSecondaryResults().get("nanos").getScore());
      }
    }
    return Cost.of(subject, measured.stream().mapToDouble(Double::doubleValue).toArray(), bytes);
  }
}
