package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.MeanByWeight;
import dev.kontor.models.kernels.Site;

/**
 * The volume-weighted average of the typical prices, (high + low + close) / 3, of the last n bars.
 * In units of the price. Absent for the first n − 1 bars and while there is no volume in the
 * window.
 */
record RollingAverage(int price, int volume, int out, MeanByWeight mean) implements Kernel {
  RollingAverage(Site site) {
    this(site.input(0), site.input(1), site.output(0), new MeanByWeight(site, site.length(0)));
  }

  @Override
  public void next(double[] m) {
    mean.push(m, m[price], m[volume]);
    m[out] = mean.isFull(m) ? mean.value(m) : Double.NaN;
  }
}
