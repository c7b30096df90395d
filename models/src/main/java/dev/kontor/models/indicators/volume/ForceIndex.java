package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * A. Elder's force index (Trading for a Living, 1993): the exponential average of the change of the
 * close times the volume; with n = 1 each bar's own. Absent for the first n bars.
 */
final class ForceIndex implements Kernel {
  private final int close;
  private final int volume;
  private final int out;
  private final Previous previous;
  private final Smoothing average;

  ForceIndex(Site site) {
    close = site.input(0);
    volume = site.input(1);
    out = site.output(0);
    previous = new Previous(site);
    average = Smoothing.exponential(site, site.length(0), site.option(1));
  }

  @Override
  public void next(double[] m) {
    double before = previous.replace(m, m[close]);
    if (!Double.isNaN(before)) {
      average.next(m, (m[close] - before) * m[volume]);
    }
    m[out] = average.isReady(m) ? average.value(m) : Double.NaN;
  }
}
