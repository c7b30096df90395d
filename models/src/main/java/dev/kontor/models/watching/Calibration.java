package dev.kontor.models.watching;

/** Whether probabilities came true. Outcomes are 1 or 0; arrays may be longer than n. */
public final class Calibration {
  /** As scikit-learn clips doubles: a certainty that fails is not infinitely bad. */
  static final double LEAST = Math.ulp(1.0);

  private Calibration() {}

  /** The mean square of what was said minus what came: G. W. Brier (1950). */
  public static double brier(double[] said, double[] came, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (said[i] - came[i]) * (said[i] - came[i]);
    }
    return sum / n;
  }

  /** The mean of −ln of the probability given to what came: I. J. Good (1952). */
  public static double logLoss(double[] said, double[] came, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double p = Math.min(Math.max(said[i], LEAST), 1 - LEAST);
      sum -= came[i] == 1 ? Math.log(p) : Math.log(1 - p);
    }
    return sum / n;
  }

  /** How often the likelier of the two came; one half said is for 1. */
  public static double hitRate(double[] said, double[] came, int n) {
    int hits = 0;
    for (int i = 0; i < n; i++) {
      hits += (said[i] >= 0.5) == (came[i] == 1) ? 1 : 0;
    }
    return (double) hits / n;
  }

  /**
   * One of the equally wide bins of a reliability diagram.
   *
   * @param said the mean of the probabilities in it, {@code NaN} if there are none
   * @param came the share of those that came true
   */
  public record Bin(int count, double said, double came) {}

  /** What was said beside what came, by bins: A. H. Murphy and R. L. Winkler (1977). */
  public static Bin[] reliability(double[] said, double[] came, int n, int bins) {
    int[] counts = new int[bins];
    double[] sumSaid = new double[bins];
    double[] sumCame = new double[bins];
    for (int i = 0; i < n; i++) {
      int bin = Math.min(bins - 1, Math.max(0, (int) (said[i] * bins)));
      counts[bin]++;
      sumSaid[bin] += said[i];
      sumCame[bin] += came[i];
    }
    Bin[] all = new Bin[bins];
    for (int i = 0; i < bins; i++) {
      all[i] = new Bin(counts[i], sumSaid[i] / counts[i], sumCame[i] / counts[i]);
    }
    return all;
  }

  /**
   * The expected calibration error: the distance between said and came, by bins, weighed with their
   * counts: M. P. Naeini and others (2015).
   */
  public static double error(double[] said, double[] came, int n, int bins) {
    double sum = 0;
    for (Bin bin : reliability(said, came, n, bins)) {
      sum += bin.count() == 0 ? 0 : bin.count() * Math.abs(bin.said() - bin.came());
    }
    return sum / n;
  }
}
