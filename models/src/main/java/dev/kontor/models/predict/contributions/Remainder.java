package dev.kontor.models.predict.contributions;

/** What is left between contributions and the number they are to add up to. */
public final class Remainder {
  private Remainder() {}

  /**
   * Spreads a rest over contributions by their sizes, so that they add up exactly and none of
   * nothing gets any.
   */
  public static void spread(double rest, double[] over) {
    double sizes = sizes(over);
    if (sizes == 0 || rest == 0) {
      return;
    }
    for (int i = 0; i < over.length; i++) {
      over[i] += rest * (Math.abs(over[i]) / sizes);
    }
  }

  static double sizes(double[] contributions) {
    double sizes = 0;
    for (double one : contributions) {
      sizes += Math.abs(one);
    }
    return sizes;
  }

  public static double sum(double[] contributions) {
    double sum = 0;
    for (double one : contributions) {
      sum += one;
    }
    return sum;
  }
}
