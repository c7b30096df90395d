package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * Moving average convergence divergence (G. Appel): fast minus slow EMA, an EMA of that as the
 * signal, and their difference as the histogram. With seed {@code 'first'} all three averages run
 * from the first bar, as in ta4j; with {@code 'sma'} each average starts with the mean of its first
 * values, the signal once both averages are there, as in LEAN; with {@code 'aligned'} the fast
 * average starts so late that it is ready with the slow one, as in TA-Lib. The MACD is absent until
 * the slow average is ready, the signal until {@code signal − 1} bars later.
 */
record Macd(
    int in,
    int out,
    boolean fromFirst,
    Smoothing fast,
    Smoothing slow,
    Smoothing signal,
    int signalLength,
    int since,
    int skip,
    int skipped)
    implements Kernel {
  static Macd of(Site site) {
    boolean fromFirst = site.option(3).equals("first");
    boolean aligned = site.option(3).equals("aligned");
    String seed = fromFirst ? "first" : "sma";
    return new Macd(
        site.input(0),
        site.output(0),
        fromFirst,
        Smoothing.exponential(site, site.length(0), seed),
        Smoothing.exponential(site, site.length(1), seed),
        Smoothing.exponential(site, site.length(2), seed),
        site.length(2),
        site.cells(1),
        aligned ? site.length(1) - site.length(0) : 0,
        site.cells(1));
  }

  @Override
  public void next(double[] m) {
    boolean there = Double.isFinite(m[in]);
    if (there) {
      average(m, m[in]);
    }
    boolean ready = there && fast.isReady(m) && slow.isReady(m);
    double macd = fast.value(m) - slow.value(m);
    if (there && (ready || fromFirst)) {
      signal.next(m, macd);
    }
    if (ready && m[since] < signalLength) {
      m[since]++;
    }
    double line = ready && m[since] >= signalLength ? signal.value(m) : Double.NaN;
    m[out] = ready ? macd : Double.NaN;
    m[out + 1] = line;
    m[out + 2] = macd - line;
    m[out + 3] = ready ? fast.value(m) : Double.NaN;
    m[out + 4] = ready ? slow.value(m) : Double.NaN;
  }

  private void average(double[] m, double x) {
    if (m[skipped] < skip) {
      m[skipped]++;
    } else {
      fast.next(m, x);
    }
    slow.next(m, x);
  }
}
