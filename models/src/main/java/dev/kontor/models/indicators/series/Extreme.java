package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * The highest or lowest of the last n values. Keeps the candidates in falling (rising) order, so
 * each value enters and leaves once: amortised O(1). Absent for the first n − 1.
 */
final class Extreme implements Kernel {
  private final int in;
  private final int out;
  private final int n;
  private final double sign;
  private final int count;
  private final int head;
  private final int size;
  private final int values;
  private final int times;

  private Extreme(Site site, double sign) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    this.sign = sign;
    count = site.cells(1);
    head = site.cells(1);
    size = site.cells(1);
    values = site.cells(n);
    times = site.cells(n);
  }

  static Extreme highest(Site site) {
    return new Extreme(site, 1);
  }

  static Extreme lowest(Site site) {
    return new Extreme(site, -1);
  }

  @Override
  public void next(double[] m) {
    if (Double.isNaN(m[in])) {
      m[out] = Double.NaN;
      return;
    }
    double x = sign * m[in];
    double now = ++m[count];
    int first = (int) m[head];
    int length = (int) m[size];
    if (length > 0 && m[times + first] <= now - n) {
      first = first + 1 == n ? 0 : first + 1;
      length--;
    }
    while (length > 0 && m[values + place(first + length - 1)] <= x) {
      length--;
    }
    int last = place(first + length);
    m[values + last] = x;
    m[times + last] = now;
    m[head] = first;
    m[size] = length + 1;
    m[out] = now >= n ? sign * m[values + first] : Double.NaN;
  }

  private int place(int i) {
    return i >= n ? i - n : i;
  }
}
