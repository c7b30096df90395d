package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.MeanByWeight;
import dev.kontor.models.kernels.Site;

/**
 * M. Chaikin's money flow: the mean, weighted by volume, of where the last n bars closed in their
 * ranges ({@link MoneyFlow}), −1 to 1. Absent for the first n − 1 bars and while there is no volume
 * in the window. A bar without range counts as closed in the middle; in ta4j it makes the whole
 * window absent.
 */
final class ChaikinMoneyFlow implements Kernel {
  private final int out;
  private final MoneyFlow flow;
  private final MeanByWeight mean;

  ChaikinMoneyFlow(Site site) {
    out = site.output(0);
    flow = new MoneyFlow(site);
    mean = new MeanByWeight(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    mean.push(m, flow.multiplier(m), flow.volume(m));
    m[out] = mean.isFull(m) ? mean.value(m) : Double.NaN;
  }
}
