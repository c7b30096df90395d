package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Sum;
import dev.kontor.models.kernels.Window;

/**
 * Adaptive moving average (P. J. Kaufman, 1995): exponential, with a constant that the efficiency
 * ratio moves between those of a fast and a slow average. The ratio is the change over n bars
 * divided by the sum of the changes from bar to bar; over bars that did not move it is 1, as in
 * TA-Lib (ta4j has no number there, nor ever after). Starts from the n-th value and is absent for
 * the first n.
 */
final class Kama implements Kernel {
  private final int in;
  private final int out;
  private final double slow;
  private final double difference;
  private final Window window;
  private final Sum path;
  private final int last;
  private final int value;

  Kama(Site site) {
    in = site.input(0);
    out = site.output(0);
    window = new Window(site, site.length(0));
    slow = 2.0 / (site.length(2) + 1);
    difference = 2.0 / (site.length(1) + 1) - slow;
    path = new Sum(site);
    last = site.cells(1);
    value = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isFinite(x)) {
      m[out] = Double.NaN;
      return;
    }
    boolean full = window.isFull(m);
    boolean first = window.size(m) == 0;
    double oldest = window.push(m, x);
    path.add(m, first ? 0 : Math.abs(x - m[last]));
    m[last] = x;
    if (!full) {
      m[value] = x;
      m[out] = Double.NaN;
      return;
    }
    double way = path.value(m);
    double ratio = way > 0 ? Math.abs(x - oldest) / way : 1;
    double pace = ratio * difference + slow;
    m[value] += pace * pace * (x - m[value]);
    m[out] = m[value];
    path.add(m, -Math.abs(window.oldest(m) - oldest));
  }
}
