package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Extremum;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * Ichimoku kinko hyo (G. Hosoda, 1969), by what is known at each bar. The conversion and base lines
 * are the middles of the ranges of the last 9 and 26 bars. The spans are those <em>drawn</em> at
 * this bar, computed {@code displacement} bars ago: A from the conversion and base lines, B from
 * the range of 52 bars. The lagging span drawn at this bar is a close of the future, so {@code
 * lagging} turns it round: the close {@code displacement} bars ago, beside which today's close is
 * drawn. The displacement counts bars between, 26 being 26 bars apart; ta4j counts both ends, so
 * its 26 is 25 here. Conversion, base and lagging are absent until their bars are there, spans
 * {@code displacement} bars longer.
 */
final class Ichimoku implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int out;
  private final Extremum[] highs = new Extremum[3];
  private final Extremum[] lows = new Extremum[3];
  private final Window spanA;
  private final Window spanB;
  private final Window closes;

  Ichimoku(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    for (int i = 0; i < 3; i++) {
      highs[i] = Extremum.highest(site, site.length(i));
      lows[i] = Extremum.lowest(site, site.length(i));
    }
    int displacement = site.length(3);
    spanA = new Window(site, displacement);
    spanB = new Window(site, displacement);
    closes = new Window(site, displacement);
  }

  @Override
  public void next(double[] m) {
    for (int i = 0; i < 3; i++) {
      highs[i].next(m, m[high]);
      lows[i].next(m, m[low]);
    }
    double conversion = middle(m, 0);
    double base = middle(m, 1);
    m[out] = conversion;
    m[out + 1] = base;
    m[out + 2] = delayed(m, spanA, (conversion + base) / 2);
    m[out + 3] = delayed(m, spanB, middle(m, 2));
    m[out + 4] = delayed(m, closes, m[close]);
  }

  private double middle(double[] m, int line) {
    return (highs[line].value(m) + lows[line].value(m)) / 2;
  }

  private static double delayed(double[] m, Window window, double value) {
    boolean full = window.isFull(m);
    double earlier = window.push(m, value);
    return full ? earlier : Double.NaN;
  }
}
