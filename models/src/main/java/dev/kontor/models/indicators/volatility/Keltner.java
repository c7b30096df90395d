package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * The Keltner channel (C. Keltner, How to Make Money in Commodities, 1960) as L. Raschke draws it:
 * an exponential average of the closes and some average true ranges on either side. In units of the
 * price; absent until both averages are there. ta4j averages typical prices unless it is given the
 * closes. Keltner's own lines are {@code sma(hlc3, 10)} and {@code sma(high - low, 10)} around it.
 */
final class Keltner implements Kernel {
  private final int close;
  private final int out;
  private final double ranges;
  private final Smoothing middle;
  private final AverageRange range;

  Keltner(Site site) {
    close = site.input(2);
    out = site.output(0);
    ranges = site.factor(1);
    String seed = site.option(3);
    middle = Smoothing.exponential(site, site.length(0), seed);
    range = new AverageRange(site, site.length(2), seed);
  }

  @Override
  public void next(double[] m) {
    middle.next(m, m[close]);
    range.next(m);
    double reach = middle.isReady(m) ? ranges * range.value(m) : Double.NaN;
    Bands.around(m, out, middle.value(m), reach, m[close]);
  }
}
