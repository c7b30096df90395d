package dev.kontor.models.training;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Examples and observations drawn from a seed, and settings in short. */
final class Drawn {
  private Drawn() {}

  static TrainingSettings settings(int horizon, String profit, String stop) {
    return new TrainingSettings(
        Target.DIRECTION,
        horizon,
        BigDecimal.ZERO,
        new BarrierSettings(
            new BigDecimal(profit), new BigDecimal(stop), BarrierSettings.Unit.RANGES, "atr(14)"),
        LearnerKind.LOGISTIC,
        10,
        3,
        5,
        new BigDecimal("0.1"),
        false,
        5,
        3,
        4,
        1,
        new RetrainSettings(
            Duration.ofDays(90),
            Duration.ofDays(14),
            100,
            new BigDecimal("0.001"),
            new BigDecimal("0.52"),
            RetrainSettings.Promote.NEVER));
  }

  /** A random walk, a bar a minute. */
  static List<Observation> walk(int count, long seed) {
    Random random = new Random(seed);
    List<Observation> bars = new ArrayList<>();
    double close = 100;
    for (int i = 0; i < count; i++) {
      close += random.nextGaussian();
      double high = close + random.nextDouble() * 2;
      double low = close - random.nextDouble() * 2;
      double range = i < 3 ? Double.NaN : 1 + random.nextDouble();
      bars.add(
          new Observation("A", 60_000L * (i + 1), i + 1, close, high, low, range, new double[0]));
    }
    return bars;
  }

  /**
   * @param pull how much the first of three features says of the answer
   */
  static List<Example> examples(int count, double pull, long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < count; i++) {
      start += random.nextInt(3);
      double[] row = {random.nextGaussian(), random.nextGaussian(), 100 + random.nextGaussian()};
      boolean up = pull * row[0] + random.nextGaussian() > 0.3;
      examples.add(new Example(row, up, new Span(start, start + random.nextInt(20))));
    }
    return examples;
  }
}
