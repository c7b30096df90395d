package dev.kontor.jobs.bench.kernels;

import dev.kontor.jobs.bench.GeneratedForest;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.predict.Serving;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Nanoseconds for one row scored by so many forests. JMH asks for it to be open. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ForestBenchmark {
  private static final int ROWS = 1 << 12;

  /** Flat trees, or the reference. */
  @Param({"FLAT_TREES", "REFERENCE"})
  public Serving.By by;

  /** How many forests. */
  @Param({"1", "10"})
  public int models;

  private Scorer[] scorers;
  private double[][] rows;
  private int next;

  @Setup
  public void load() {
    scorers = scorers(by, models);
    Random random = new Random(1);
    rows = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = GeneratedForest.row(random);
    }
  }

  static Scorer[] scorers(Serving.By by, int models) {
    Scorer[] scorers = new Scorer[models];
    for (int i = 0; i < models; i++) {
      PmmlModel model = PmmlModel.load(GeneratedForest.of(i));
      scorers[i] = model.scorer(model.inputs(), GeneratedForest.OUTPUT, by);
    }
    return scorers;
  }

  /** Scores one row by all. */
  @Benchmark
  public double row(Processor processor) {
    processor.count(1);
    double[] row = rows[next++ & ROWS - 1];
    double sum = 0;
    for (Scorer scorer : scorers) {
      sum += scorer.score(row);
    }
    return sum;
  }
}
