package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.BlockSum;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;

/**
 * Money flow index (G. Quong and A. Soudack, 1989), 0 to 100: the share of the money, typical price
 * times volume, that flowed on bars with a higher typical price than the bar before, in the last n
 * bars; bars with an equal one do not count. Absent for the first n bars, and while no money flows
 * at all: TA-Lib gives 0 there, and whenever less than 1 flows; ta4j takes 1 for any smaller flow.
 */
record MoneyFlowIndex(int price, int volume, int out, Previous previous, BlockSum up, BlockSum down)
    implements Kernel {
  MoneyFlowIndex(Site site) {
    this(
        site.input(0),
        site.input(1),
        site.output(0),
        new Previous(site),
        new BlockSum(site, site.length(0)),
        new BlockSum(site, site.length(0)));
  }

  @Override
  public void next(double[] m) {
    double now = m[price];
    double before = previous.replace(m, now);
    m[out] = Double.NaN;
    if (!Double.isNaN(before)) {
      up.push(m, now > before ? now * m[volume] : 0);
      down.push(m, now < before ? now * m[volume] : 0);
      if (up.isFull(m)) {
        double flow = up.value(m);
        m[out] = 100 * Ratio.of(flow, flow + down.value(m));
      }
    }
  }
}
