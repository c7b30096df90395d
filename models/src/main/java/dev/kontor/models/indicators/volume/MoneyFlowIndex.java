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
final class MoneyFlowIndex implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int volume;
  private final int out;
  private final Previous previous;
  private final BlockSum up;
  private final BlockSum down;

  MoneyFlowIndex(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    volume = site.input(3);
    out = site.output(0);
    previous = new Previous(site);
    up = new BlockSum(site, site.length(0));
    down = new BlockSum(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    double price = (m[high] + m[low] + m[close]) / 3;
    double before = previous.replace(m, price);
    m[out] = Double.NaN;
    if (!Double.isNaN(before)) {
      up.push(m, price > before ? price * m[volume] : 0);
      down.push(m, price < before ? price * m[volume] : 0);
      if (up.isFull(m)) {
        m[out] = 100 * Ratio.of(up.value(m), up.value(m) + down.value(m));
      }
    }
  }
}
