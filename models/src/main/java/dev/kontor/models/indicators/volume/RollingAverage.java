package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.MeanByWeight;
import dev.kontor.models.kernels.Site;

/**
 * The volume-weighted average of the typical prices, (high + low + close) / 3, of the last n bars.
 * In units of the price. Absent for the first n − 1 bars and while there is no volume in the
 * window.
 */
final class RollingAverage implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int volume;
  private final int out;
  private final MeanByWeight mean;

  RollingAverage(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    volume = site.input(3);
    out = site.output(0);
    mean = new MeanByWeight(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    mean.push(m, (m[high] + m[low] + m[close]) / 3, m[volume]);
    m[out] = mean.isFull(m) ? mean.value(m) : Double.NaN;
  }
}
