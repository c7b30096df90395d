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
final class LinearRegression implements Kernel {
  private static final double FLAT = 1e-28;

  private final int in;
  private final int out;
  private final int n;
  private final double times;
  private final WeightedMean mean;
  private final Sum squares;
  private final int previous;
  private final int still;

  LinearRegression(Site site) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    times = n * (n * (double) n - 1) / 12;
    mean = new WeightedMean(site, n);
    squares = new Sum(site);
    previous = site.cells(1);
    still = site.cells(1);
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
    double moment = ready ? mean.moment(m) : Double.NaN;
    double slope = moment / times;
    double reach = slope * (n - 1) / 2;
    m[out] = mean.mean(m) + reach;
    m[out + 1] = slope;
    m[out + 2] = mean.mean(m) - reach;
    m[out + 3] = ready ? explained(m, moment) : Double.NaN;
  }

  private double explained(double[] m, double moment) {
    double sum = mean.sum().value(m);
    double square = sum * sum;
    double rest = Math.fma(sum, sum, -square) + 2 * sum * mean.sum().rest(m);
    double all = n * squares.value(m);
    double allRest = Math.fma(n, squares.value(m), -all) + n * squares.rest(m);
    double scatter = (all - square) + (allRest - rest);
    if (m[still] >= n || !(scatter > FLAT * all)) {
      return Double.NaN;
    }
    return Math.min(1, moment / times * moment / (scatter / n));
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
