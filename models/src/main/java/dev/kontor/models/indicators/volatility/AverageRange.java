package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * Wilder's average of the true range, the ATR, in units of the price. Seeds: {@code 'first'} starts
 * with the first bar's (as ta4j does), {@code 'sma'} with the mean of the first n, that one
 * included (as Stock.Indicators does), {@code 'talib'} with the mean of the n after it (as TA-Lib
 * does). Absent for the first n − 1 bars, with {@code 'talib'} for the first n.
 */
record AverageRange(int range, int out, boolean leavesFirstOut, int seen, Smoothing average)
    implements Kernel {
  static AverageRange of(Site site) {
    boolean leavesFirstOut = site.option(1).equals("talib");
    return new AverageRange(
        site.input(0),
        site.output(0),
        leavesFirstOut,
        site.cells(1),
        Smoothing.wilder(site, site.length(0), leavesFirstOut ? "sma" : site.option(1)));
  }

  @Override
  public void next(double[] m) {
    if (m[seen] != 0 || !leavesFirstOut) {
      average.next(m, m[range]);
    }
    m[seen] = 1;
    m[out] = average.isReady(m) ? average.value(m) : Double.NaN;
  }
}
