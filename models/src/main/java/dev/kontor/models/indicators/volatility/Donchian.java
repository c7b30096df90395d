package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * The Donchian channel (R. Donchian, 1960): the highest high and the lowest low of the last n bars,
 * this one included, as ta4j has it. The channel of the bars before this one, which a breakout
 * leaves and which Stock.Indicators gives, is {@code donchian(20).upper[1]}. In units of the price;
 * absent for the first n − 1 bars.
 */
record Donchian(int highest, int lowest, int close, int out) implements Kernel {
  Donchian(Site site) {
    this(site.input(0), site.input(1), site.input(2), site.output(0));
  }

  @Override
  public void next(double[] m) {
    Bands.between(m, out, m[lowest], m[highest], m[close]);
  }
}
