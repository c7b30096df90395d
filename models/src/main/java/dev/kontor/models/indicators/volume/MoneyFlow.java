package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Site;

/**
 * M. Chaikin's money flow of one bar, a part of other kernels: where the close is in the bar's
 * range, −1 at the low and 1 at the high, 0 if the bar has no range. The site's first four inputs
 * are high, low, close and volume.
 */
final class MoneyFlow {
  private final int high;
  private final int low;
  private final int close;
  private final int volume;

  MoneyFlow(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    volume = site.input(3);
  }

  double multiplier(double[] m) {
    double range = m[high] - m[low];
    return range == 0 ? 0 : (m[close] - m[low] - (m[high] - m[close])) / range;
  }

  double volume(double[] m) {
    return m[volume];
  }
}
