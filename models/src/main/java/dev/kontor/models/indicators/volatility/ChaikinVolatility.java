package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;
import dev.kontor.models.kernels.Window;

/**
 * M. Chaikin's volatility (S. Achelis, Technical Analysis from A to Z, 1995): by how many percent
 * the exponential average of high − low has changed over some bars. Positive while ranges widen.
 * Absent for the first {@code length − 1 + change} bars and where the earlier average is zero.
 */
final class ChaikinVolatility implements Kernel {
  private final int high;
  private final int low;
  private final int out;
  private final Smoothing range;
  private final Window averages;

  ChaikinVolatility(Site site) {
    high = site.input(0);
    low = site.input(1);
    out = site.output(0);
    range = Smoothing.exponential(site, site.length(0), site.option(2));
    averages = new Window(site, site.length(1) + 1);
  }

  @Override
  public void next(double[] m) {
    range.next(m, m[high] - m[low]);
    m[out] = Double.NaN;
    if (range.isReady(m)) {
      averages.push(m, range.value(m));
      if (averages.isFull(m)) {
        double earlier = averages.oldest(m);
        m[out] = 100 * Ratio.of(range.value(m) - earlier, earlier);
      }
    }
  }
}
