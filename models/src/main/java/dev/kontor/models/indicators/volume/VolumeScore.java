package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Site;

/**
 * How many standard deviations the bar's volume is above the mean of the last n, this bar included:
 * {@code zscore(volume, n)}. Absent for the first n − 1 bars and while the volume does not vary.
 */
final class VolumeScore implements Kernel {
  private final int volume;
  private final int out;
  private final boolean sample;
  private final Moments moments;

  VolumeScore(Site site) {
    volume = site.input(0);
    out = site.output(0);
    sample = site.option(1).equals("sample");
    moments = new Moments(site, site.length(0), 2);
  }

  @Override
  public void next(double[] m) {
    moments.push(m, m[volume]);
    m[out] = moments.isFull(m) ? moments.score(m, m[volume], sample) : Double.NaN;
  }
}
