package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * The Keltner channel (C. Keltner, How to Make Money in Commodities, 1960) as L. Raschke draws it:
 * an exponential average of the closes and some average true ranges on either side. In units of the
 * price; absent until both averages are there. ta4j averages typical prices unless it is given the
 * closes. Keltner's own lines are {@code sma(hlc3, 10)} and {@code sma(high - low, 10)} around it.
 */
record Keltner(int middle, int range, int close, int out, double ranges) implements Kernel {
  Keltner(Site site) {
    this(site.input(0), site.input(1), site.input(2), site.output(0), site.factor(1));
  }

  @Override
  public void next(double[] m) {
    double reach = Double.isNaN(m[middle]) ? Double.NaN : ranges * m[range];
    Bands.around(m, out, m[middle], reach, m[close]);
  }
}
