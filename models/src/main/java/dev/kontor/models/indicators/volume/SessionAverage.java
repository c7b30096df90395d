package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * The volume-weighted average price of a session (S. Berkowitz, D. Logue and E. Noser, 1988): the
 * mean of the typical prices, (high + low + close) / 3, of its bars so far, weighted by volume; and
 * how far prices deviate from it, weighted likewise, for bands. In units of the price.
 *
 * <p>A session is that of the instrument's calendar ({@code 'session'}; a UTC day if it has none),
 * a UTC day, a week from Monday, or all bars since the first ({@code 'never'}). Days and weeks
 * start {@code hour} hours after midnight UTC. A bar that ends at that very moment still belongs to
 * the session before. Absent while the session has no volume, so there from its first trade.
 */
final class SessionAverage implements Kernel {
  private static final double HOUR = 3_600_000;

  /** 1970 began on a Thursday. */
  private static final double DAYS_SINCE_MONDAY = 3;

  private final int high;
  private final int low;
  private final int close;
  private final int volume;
  private final int time;
  private final int out;
  private final int opening;
  private final boolean bySession;
  private final double days;
  private final double shift;
  private final int session;
  private final int weight;
  private final int mean;
  private final int squares;

  SessionAverage(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    volume = site.input(3);
    time = site.input(4);
    opening = site.input(5);
    bySession = site.option(0).equals("session");
    out = site.output(0);
    days =
        switch (site.option(0)) {
          case "day" -> 1;
          case "week" -> 7;
          default -> Double.POSITIVE_INFINITY;
        };
    shift = DAYS_SINCE_MONDAY * 24 - site.factor(1);
    session = site.cells(1);
    weight = site.cells(1);
    mean = site.cells(1);
    squares = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double now =
        bySession ? m[opening] : Math.floor((m[time] - 1 + shift * HOUR) / (24 * HOUR * days));
    if (now != m[session]) {
      m[session] = now;
      m[weight] = 0;
      m[squares] = 0;
    }
    add(m, (m[high] + m[low] + m[close]) / 3, m[volume]);
    m[out] = m[weight] > 0 ? m[mean] : Double.NaN;
    m[out + 1] = m[weight] > 0 ? Math.sqrt(m[squares] / m[weight]) : Double.NaN;
  }

  /** D. West's update (1979): exact if all prices are equal. */
  private void add(double[] m, double price, double traded) {
    if (traded > 0) {
      double all = m[weight] + traded;
      double before = m[weight] == 0 ? price : m[mean];
      double after = before + (price - before) * (traded / all);
      m[squares] += traded * (price - before) * (price - after);
      m[mean] = after;
      m[weight] = all;
    }
  }
}
