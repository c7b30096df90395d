package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Mean;
import dev.kontor.models.kernels.Site;

/**
 * Awesome oscillator (B. Williams, 1998): a short simple average of the bar's middle (high + low) /
 * 2 minus a long one, in units of the price. Absent for the first n − 1 bars of the longer.
 */
final class Awesome implements Kernel {
  private final int high;
  private final int low;
  private final int out;
  private final Mean fast;
  private final Mean slow;

  Awesome(Site site) {
    high = site.input(0);
    low = site.input(1);
    out = site.output(0);
    fast = new Mean(site, site.length(0));
    slow = new Mean(site, site.length(1));
  }

  @Override
  public void next(double[] m) {
    double middle = (m[high] + m[low]) / 2;
    fast.next(m, middle);
    slow.next(m, middle);
    m[out] = fast.value(m) - slow.value(m);
  }
}
