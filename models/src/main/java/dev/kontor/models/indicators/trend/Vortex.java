package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.LastBar;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Sum;
import dev.kontor.models.kernels.Window;

/**
 * Vortex (E. Botes and D. Siepman, 2010): the distances from the last bar's low to this bar's high
 * (plus), and from its high to this bar's low (minus), summed over n bars and divided by the sum of
 * the true ranges; around 1. Absent for the first n bars, and over bars without any range.
 */
final class Vortex implements Kernel {
  private final int high;
  private final int low;
  private final int out;
  private final LastBar last;
  private final Window[] windows = new Window[3];
  private final Sum[] sums = new Sum[3];

  Vortex(Site site) {
    high = site.input(0);
    low = site.input(1);
    out = site.output(0);
    last = new LastBar(site);
    for (int i = 0; i < 3; i++) {
      windows[i] = new Window(site, site.length(0));
      sums[i] = new Sum(site);
    }
  }

  @Override
  public void next(double[] m) {
    if (last.isThere(m)) {
      take(m, 0, Math.abs(m[high] - last.low(m)));
      take(m, 1, Math.abs(m[low] - last.high(m)));
      take(m, 2, last.trueRange(m));
    }
    last.keep(m);
    boolean ready = windows[2].isFull(m) && sums[2].value(m) > 0;
    m[out] = ready ? sums[0].over(m, sums[2]) : Double.NaN;
    m[out + 1] = ready ? sums[1].over(m, sums[2]) : Double.NaN;
  }

  private void take(double[] m, int i, double x) {
    sums[i].add(m, -windows[i].push(m, x));
    sums[i].add(m, x);
  }
}
