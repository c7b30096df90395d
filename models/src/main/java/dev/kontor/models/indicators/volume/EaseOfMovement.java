package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Site;

/**
 * R. Arms's ease of movement (Volume Cycles in the Stock Market, 1983): the mean over n bars of the
 * way that the middle of the bar moved, times {@code (high − low) / (volume / scale)}. The scale
 * only makes the numbers handy; 100,000,000 suits shares, 10,000 is another custom. A bar without
 * volume is absent and passed over. Absent for the first n bars.
 */
final class EaseOfMovement implements Kernel {
  private final int high;
  private final int low;
  private final int volume;
  private final int out;
  private final double scale;
  private final Previous previous;
  private final Moments mean;

  EaseOfMovement(Site site) {
    high = site.input(0);
    low = site.input(1);
    volume = site.input(3);
    out = site.output(0);
    scale = site.factor(1);
    previous = new Previous(site);
    mean = new Moments(site, site.length(0), 1);
  }

  @Override
  public void next(double[] m) {
    m[out] = Double.NaN;
    if (m[volume] == 0) {
      return;
    }
    double middle = (m[high] + m[low]) / 2;
    double before = previous.replace(m, middle);
    if (!Double.isNaN(before)) {
      mean.push(m, (middle - before) * (m[high] - m[low]) / (m[volume] / scale));
      if (mean.isFull(m)) {
        m[out] = mean.mean(m);
      }
    }
  }
}
