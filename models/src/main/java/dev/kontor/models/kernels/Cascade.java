package dev.kontor.models.kernels;

/**
 * Exponential averages of one another: the second averages the first, the third the second. With
 * seed {@code 'first'} all run from the first value, as in ta4j; with {@code 'sma'} each starts
 * once the one before is ready, as in TA-Lib. Ready after {@code 1 + Σ(n − 1)} values either way.
 */
public final class Cascade {
  private final Smoothing[] stages;
  private final boolean fromFirst;
  private final int warm;
  private final int seen;

  public Cascade(Site site, String seed, int... lengths) {
    stages = new Smoothing[lengths.length];
    int values = 1;
    for (int i = 0; i < lengths.length; i++) {
      stages[i] = Smoothing.exponential(site, lengths[i], seed);
      values += lengths[i] - 1;
    }
    fromFirst = seed.equals("first");
    warm = values;
    seen = site.cells(1);
  }

  public void next(double[] m, double x) {
    if (m[seen] < warm) {
      m[seen]++;
    }
    double value = x;
    for (Smoothing stage : stages) {
      stage.next(m, value);
      if (!fromFirst && !stage.isReady(m)) {
        return;
      }
      value = stage.value(m);
    }
  }

  public boolean isReady(double[] m) {
    return m[seen] >= warm;
  }

  /** The average of that many stages, the first 0. */
  public double value(double[] m, int stage) {
    return stages[stage].value(m);
  }

  /** The average of all stages. */
  public double value(double[] m) {
    return stages[stages.length - 1].value(m);
  }
}
