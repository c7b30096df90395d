package dev.kontor.jobs.bench.kernels;

import dev.kontor.jobs.bench.GeneratedForest;
import dev.kontor.models.predict.Explainer;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Serving;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Nanoseconds for one row of which a forest says why. JMH asks for it to be open. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExplanationBenchmark {
  private static final int ROWS = 1 << 10;

  private final double[] contributions = new double[GeneratedForest.FEATURES];
  private Explainer explainer;
  private double[][] rows;
  private int next;

  @Setup
  public void load() {
    PmmlModel model = PmmlModel.load(GeneratedForest.of(0));
    explainer =
        model.serving(model.inputs(), GeneratedForest.OUTPUT, Serving.By.FLAT_TREES).explainer();
    Random random = new Random(1);
    rows = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = GeneratedForest.row(random);
    }
  }

  /** Explains one row. */
  @Benchmark
  public double row(Processor processor) {
    processor.count(1);
    return explainer.explain(rows[next++ & ROWS - 1], contributions);
  }
}
