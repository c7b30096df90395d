package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Cascade;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * True strength index (W. Blau, 1991), −100 to 100: the change from bar to bar, averaged
 * exponentially over a long and again over a short length, relative to the size of the change
 * averaged the same way; and an exponential average of it as the signal. With seed {@code 'first'}
 * all averages run from the first change; with {@code 'sma'} each starts with the mean of the first
 * n of the one before. Absent for the first long + short − 1 values, the signal for signal − 1
 * more; 0 if nothing ever moved.
 */
final class Tsi implements Kernel {
  private final int in;
  private final int out;
  private final Cascade moves;
  private final Cascade sizes;
  private final Smoothing signal;
  private final boolean fromFirst;
  private final int wait;
  private final int since;
  private final int there;
  private final int previous;

  Tsi(Site site) {
    in = site.input(0);
    out = site.output(0);
    String seed = site.option(3);
    moves = new Cascade(site, seed, site.length(0), site.length(1));
    sizes = new Cascade(site, seed, site.length(0), site.length(1));
    signal = Smoothing.exponential(site, site.length(2), seed);
    fromFirst = seed.equals("first");
    wait = site.length(2);
    since = site.cells(1);
    there = site.cells(1);
    previous = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    m[out + 1] = Double.NaN;
    if (!Double.isFinite(x)) {
      return;
    }
    if (m[there] != 0) {
      take(m, x - m[previous]);
    }
    m[there] = 1;
    m[previous] = x;
  }

  private void take(double[] m, double change) {
    moves.next(m, change);
    sizes.next(m, Math.abs(change));
    boolean ready = sizes.isReady(m);
    if (!ready && !fromFirst) {
      return;
    }
    double size = sizes.value(m);
    double index = size == 0 ? 0 : 100 * (moves.value(m) / size);
    signal.next(m, index);
    if (ready) {
      m[since] = Math.min(wait, m[since] + 1);
      m[out] = index;
      m[out + 1] = m[since] == wait ? signal.value(m) : Double.NaN;
    }
  }
}
