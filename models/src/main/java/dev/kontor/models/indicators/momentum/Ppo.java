package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * Percentage price oscillator (G. Appel): how far a fast exponential average is above a slow one,
 * in percent of the slow one; an exponential average of that as the signal; and their difference as
 * the histogram. With seed {@code 'first'} all averages run from the first value, as in ta4j; with
 * {@code 'sma'} each starts with the mean of its first n, as in TA-Lib, the signal once there is a
 * PPO. Absent for the first n − 1 values of the longer length, the signal for signal − 1 more, and
 * where the slow average is zero.
 */
final class Ppo implements Kernel {
  private final int in;
  private final int out;
  private final Smoothing fast;
  private final Smoothing slow;
  private final Smoothing signal;
  private final boolean fromFirst;
  private final int wait;
  private final int since;

  Ppo(Site site) {
    in = site.input(0);
    out = site.output(0);
    String seed = site.option(3);
    fast = Smoothing.exponential(site, site.length(0), seed);
    slow = Smoothing.exponential(site, site.length(1), seed);
    signal = Smoothing.exponential(site, site.length(2), seed);
    fromFirst = seed.equals("first");
    wait = site.length(2);
    since = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    m[out + 1] = Double.NaN;
    m[out + 2] = Double.NaN;
    if (!Double.isFinite(x)) {
      return;
    }
    fast.next(m, x);
    slow.next(m, x);
    boolean ready = fast.isReady(m) && slow.isReady(m);
    double base = slow.value(m);
    if (base == 0 || !(ready || fromFirst)) {
      return;
    }
    double above = 100 * ((fast.value(m) - base) / base);
    signal.next(m, above);
    if (ready) {
      m[since] = Math.min(wait, m[since] + 1);
      boolean signalled = m[since] == wait;
      m[out] = above;
      m[out + 1] = signalled ? signal.value(m) : Double.NaN;
      m[out + 2] = signalled ? above - signal.value(m) : Double.NaN;
    }
  }
}
