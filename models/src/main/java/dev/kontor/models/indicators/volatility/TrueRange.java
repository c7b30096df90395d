package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.LastBar;
import dev.kontor.models.kernels.Site;

/**
 * The true range (J. W. Wilder, New Concepts in Technical Trading Systems, 1978), the largest of
 * high − low, |high − previous close| and |low − previous close|, in units of the price. The first
 * bar has no close before it, so its true range is high − low.
 */
record TrueRange(LastBar last, int out) implements Kernel {
  TrueRange(Site site) {
    this(new LastBar(site), site.output(0));
  }

  @Override
  public void next(double[] m) {
    m[out] = last.trueRange(m);
    last.keep(m);
  }
}
