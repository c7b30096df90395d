package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Site;

/**
 * The standard score: how many standard deviations the value is above the mean of the last n, this
 * one included. Deviations are of the population, as in ta4j's sigma and Stock.Indicators, or of a
 * {@code 'sample'}. Absent for the first n − 1 values and while nothing moves.
 */
final class Zscore implements Kernel {
  private final int in;
  private final int out;
  private final boolean sample;
  private final Moments moments;

  Zscore(Site site) {
    in = site.input(0);
    out = site.output(0);
    sample = site.option(1).equals("sample");
    moments = new Moments(site, site.length(0), 2);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      moments.push(m, x);
      if (moments.isFull(m)) {
        m[out] = moments.score(m, x, sample);
      }
    }
  }
}
