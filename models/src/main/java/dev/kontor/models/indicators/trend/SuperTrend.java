package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.LastBar;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * SuperTrend (O. Seban): a band some average true ranges below the middle of the bar while prices
 * rise, above while they fall, which only ever moves towards the price until a close goes through
 * it; and the direction, 1 or −1. Averages are Wilder's. Seeds: {@code 'first'}, all runs from the
 * first bar, on which the lower band is zero and the direction up, as in ta4j; {@code 'sma'}, the
 * bands start when the ATR is there, as the mean of the first n ranges, and the direction is up if
 * that close is not below the middle of its bar. Absent for the first n − 1 bars, at least one.
 */
final class SuperTrend implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int out;
  private final double width;
  private final boolean fromFirst;
  private final LastBar last;
  private final Smoothing range;
  private final int upper;
  private final int lower;
  private final int side;

  SuperTrend(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    width = site.factor(1);
    fromFirst = site.option(2).equals("first");
    last = new LastBar(site);
    range = Smoothing.wilder(site, site.length(0), site.option(2));
    upper = site.cells(1);
    lower = site.cells(1);
    side = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    range.next(m, last.trueRange(m));
    boolean ready = range.isReady(m);
    if (ready || fromFirst) {
      boolean before = m[side] != 0;
      move(m);
      if (ready && (before || !fromFirst)) {
        m[out] = m[side] > 0 ? m[lower] : m[upper];
        m[out + 1] = m[side];
      }
    }
    last.keep(m);
  }

  private void move(double[] m) {
    double middle = (m[high] + m[low]) / 2;
    double reach = width * range.value(m);
    if (m[side] == 0) {
      m[upper] = middle + reach;
      m[lower] = fromFirst ? 0 : middle - reach;
      m[side] = fromFirst || m[close] >= middle ? 1 : -1;
      return;
    }
    double before = last.close(m);
    if (middle + reach < m[upper] || before > m[upper]) {
      m[upper] = middle + reach;
    }
    if (middle - reach > m[lower] || before < m[lower]) {
      m[lower] = middle - reach;
    }
    boolean through = m[side] > 0 ? m[close] < m[lower] : m[close] > m[upper];
    if (through) {
      m[side] = -m[side];
    }
  }
}
