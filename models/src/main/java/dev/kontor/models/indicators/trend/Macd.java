package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * Moving average convergence divergence (G. Appel): fast minus slow EMA, an EMA of that as the
 * signal, and their difference as the histogram. With seed {@code 'first'} all three averages run
 * from the first bar, as in ta4j; with {@code 'sma'} the signal starts once both averages are
 * there, as in LEAN. The MACD is absent until the slow average is ready, the signal until {@code
 * signal − 1} bars later.
 */
final class Macd implements Kernel {
  private final int in;
  private final int out;
  private final Smoothing fast;
  private final Smoothing slow;
  private final Smoothing signal;
  private final int wait;
  private final boolean fromFirst;
  private final int since;

  Macd(Site site) {
    in = site.input(0);
    out = site.output(0);
    String seed = site.option(3);
    fromFirst = seed.equals("first");
    fast = Smoothing.exponential(site, site.length(0), seed);
    slow = Smoothing.exponential(site, site.length(1), seed);
    signal = Smoothing.exponential(site, site.length(2), seed);
    wait = site.length(2);
    since = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isNaN(x)) {
      fast.next(m, x);
      slow.next(m, x);
    }
    boolean ready = !Double.isNaN(x) && fast.isReady(m) && slow.isReady(m);
    double macd = fast.value(m) - slow.value(m);
    if (!Double.isNaN(x) && (ready || fromFirst)) {
      signal.next(m, macd);
    }
    if (ready && m[since] < wait) {
      m[since]++;
    }
    boolean signalled = ready && m[since] >= wait;
    m[out] = ready ? macd : Double.NaN;
    m[out + 1] = signalled ? signal.value(m) : Double.NaN;
    m[out + 2] = signalled ? macd - signal.value(m) : Double.NaN;
    m[out + 3] = ready ? fast.value(m) : Double.NaN;
    m[out + 4] = ready ? slow.value(m) : Double.NaN;
  }
}
