package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Sum;
import dev.kontor.models.kernels.WeightedMean;
import dev.kontor.models.kernels.Window;

/**
 * The straight line through the last n values with the least squares: its value on this bar, its
 * slope per bar, its value n − 1 bars ago (the intercept; TA-Lib's, while ta4j's is the line's
 * value at the first bar of all), and r², the part of the scatter that it explains, 0 to 1. Absent
 * for the first n − 1 values, for n = 1, and r² where the values are equal, to 1e-14 of themselves.
 */
record LinearRegression(
    int in, int out, int n, WeightedMean mean, Sum squares, int previous, int still)
    implements Kernel {
  private static final double FLAT = 1e-28;

  LinearRegression(Site site) {
    this(
        site.input(0),
        site.output(0),
        site.length(0),
        new WeightedMean(site, site.length(0)),
        new Sum(site),
        site.cells(1),
        site.cells(1));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    boolean ready = false;
    if (Double.isFinite(x)) {
      double leaving = mean.next(m, x);
      m[still] = m[previous] == x ? m[still] + 1 : 1;
      m[previous] = x;
      squares.addProduct(m, -leaving, leaving);
      squares.addProduct(m, x, x);
      // What is left of a sum after a far larger number has gone is its rounding. It can go only
      // where the values have shrunk as much, so this is rare.
      if (leaving * leaving > 1e8 * squares.value(m)) {
        rebuild(m);
      }
      ready = n > 1 && mean.isReady(m);
    }
    double times = n * (n * (double) n - 1) / 12;
    double moment = ready ? mean.moment(m) : Double.NaN;
    double slope = moment / times;
    double reach = slope * (n - 1) / 2;
    double middle = mean.mean(m);
    m[out] = middle + reach;
    m[out + 1] = slope;
    m[out + 2] = middle - reach;
    m[out + 3] = ready ? explained(m, moment, slope) : Double.NaN;
  }

  private double explained(double[] m, double moment, double slope) {
    double sum = mean.plain().value(m);
    double square = sum * sum;
    double rest = Math.fma(sum, sum, -square) + 2 * sum * mean.plain().rest(m);
    double all = n * squares.value(m);
    double allRest = Math.fma(n, squares.value(m), -all) + n * squares.rest(m);
    double scatter = (all - square) + (allRest - rest);
    if (m[still] >= n || !(scatter > FLAT * all)) {
      return Double.NaN;
    }
    return Math.min(1, slope * moment * n / scatter);
  }

  private void rebuild(double[] m) {
    Window window = mean.window();
    squares.clear(m);
    for (int i = 0; i < window.size(m); i++) {
      double x = window.get(m, i);
      squares.addProduct(m, x, x);
    }
  }
}
