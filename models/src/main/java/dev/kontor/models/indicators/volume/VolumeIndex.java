package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Site;

/**
 * The negative and the positive volume index (P. Dysart, 1936; N. Fosback, Stock Market Logic,
 * 1976): follows the close, in proportion, on bars with less (more) volume than the bar before, and
 * stays on all others. There from the first bar, which has the value {@code start}, by custom 1000.
 * A bar whose close is not positive is absent and passed over.
 */
final class VolumeIndex implements Kernel {
  private final int close;
  private final int volume;
  private final int out;
  private final double side;
  private final double start;
  private final Previous previousClose;
  private final Previous previousVolume;
  private final int value;

  private VolumeIndex(Site site, double side) {
    close = site.input(0);
    volume = site.input(1);
    out = site.output(0);
    this.side = side;
    start = site.factor(0);
    previousClose = new Previous(site);
    previousVolume = new Previous(site);
    value = site.cells(1);
  }

  static VolumeIndex negative(Site site) {
    return new VolumeIndex(site, -1);
  }

  static VolumeIndex positive(Site site) {
    return new VolumeIndex(site, 1);
  }

  @Override
  public void next(double[] m) {
    m[out] = Double.NaN;
    if (m[close] <= 0) {
      return;
    }
    double before = previousClose.replace(m, m[close]);
    double volumeBefore = previousVolume.replace(m, m[volume]);
    if (Double.isNaN(before)) {
      m[value] = start;
    } else if (Math.signum(m[volume] - volumeBefore) == side) {
      m[value] *= m[close] / before;
    }
    m[out] = Double.isInfinite(m[value]) ? Double.NaN : m[value];
  }
}
