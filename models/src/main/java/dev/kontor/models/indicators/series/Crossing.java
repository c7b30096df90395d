package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * True on the bar where one series goes over (under) another, having last been on the other side;
 * bars on which they are equal do not count, so a touch in between neither makes nor hides a
 * crossing.
 */
final class Crossing implements Kernel {
  private final int left;
  private final int right;
  private final int out;
  private final double side;
  private final int before;

  private Crossing(Site site, double side) {
    left = site.input(0);
    right = site.input(1);
    out = site.output(0);
    this.side = side;
    before = site.cells(1);
  }

  static Crossing above(Site site) {
    return new Crossing(site, 1);
  }

  static Crossing below(Site site) {
    return new Crossing(site, -1);
  }

  @Override
  public void next(double[] m) {
    double difference = m[left] - m[right];
    if (Double.isNaN(difference)) {
      m[out] = Double.NaN;
      return;
    }
    double now = Math.signum(difference);
    m[out] = now == side && m[before] == -side ? 1 : 0;
    if (now != 0) {
      m[before] = now;
    }
  }
}
