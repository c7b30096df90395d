package dev.kontor.models.checks;

/**
 * Whether a value computed from a later start comes to agree with the one computed from the first
 * bar on, and when. Mutable: hears of both at every bar.
 */
final class Agreement {
  private static final double TOLERANCE = 1e-9;

  /** Whoever differs in the last tenth of what was seen may not have settled. */
  private static final double LATE = 0.9;

  private long bars;
  private long present;
  private long differed;
  private double sizes;
  private double early;
  private double late;

  /**
   * @param progress how much of the start's bars are over, 0 to 1
   */
  void add(double first, double later, double progress) {
    bars++;
    if (present == 0 && !Double.isNaN(later)) {
      present = bars;
    }
    sizes += Double.isNaN(first) ? 0 : Math.abs(first);
    double error = error(first, later);
    double size = Math.max(sizes / bars, Math.max(Math.abs(first), Math.abs(later)));
    if (error == Double.POSITIVE_INFINITY || error > TOLERANCE * size) {
      differed = bars;
    }
    if (progress >= 0.25 && progress < 0.5) {
      early = Math.max(early, error);
    } else if (progress >= 0.75) {
      late = Math.max(late, error);
    }
  }

  private static double error(double first, double later) {
    if (Double.isNaN(first) || Double.isNaN(later)) {
      return Double.isNaN(first) && Double.isNaN(later) ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.abs(first - later);
  }

  /** How many bars were seen. */
  long bars() {
    return bars;
  }

  /** The bar, from 1, at which the value was there first; 0 if never. */
  long present() {
    return present;
  }

  boolean isSettled() {
    return differed <= LATE * bars;
  }

  /** Whether both agree at the last bar, if only there. */
  boolean agreesAtLast() {
    return differed < bars;
  }

  /** The bar, from 1, from which on both agree. */
  long settled() {
    return differed + 1;
  }

  /** Whether the difference grows smaller, so that more bars would show when it is over. */
  boolean fades() {
    return late <= early / 2;
  }
}
