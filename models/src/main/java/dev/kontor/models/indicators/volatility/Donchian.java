package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Extremum;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * The Donchian channel (R. Donchian, 1960): the highest high and the lowest low of the last n bars,
 * this one included, as ta4j has it. The channel of the bars before this one, which a breakout
 * leaves and which Stock.Indicators gives, is {@code donchian(20).upper[1]}. In units of the price;
 * absent for the first n − 1 bars.
 */
final class Donchian implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int out;
  private final Extremum highest;
  private final Extremum lowest;

  Donchian(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    highest = Extremum.highest(site, site.length(0));
    lowest = Extremum.lowest(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    highest.next(m, m[high]);
    lowest.next(m, m[low]);
    boolean ready = highest.isReady(m);
    double upper = ready ? highest.value(m) : Double.NaN;
    Bands.between(m, out, ready ? lowest.value(m) : Double.NaN, upper, m[close]);
  }
}
