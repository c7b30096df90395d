package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.LastBar;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * Directional movement (J. W. Wilder, 1978): the indicators +DI and −DI, how much of the true range
 * was a movement up or down, and their average difference relative to their sum, the ADX; all 0 to
 * 100, averages are Wilder's. Seeds: {@code 'first'}, averages run from the first bar, which has a
 * range but no movement, as in ta4j; {@code 'sma'}, they start with the mean of the first n
 * changes, as Wilder wrote; {@code 'zero'}, with the mean of a zero for the first bar and the first
 * n − 1 changes, as in TA-Lib. +DI and −DI are absent for the first n bars, the ADX for 2 n − 1.
 * Without any range or movement they are 0; with {@code 'zero'} the ADX then stays as it was.
 */
record DirectionalMovement(
    int trueRange,
    int out,
    int n,
    boolean fromFirst,
    boolean fromZero,
    LastBar last,
    Smoothing range,
    Smoothing up,
    Smoothing down,
    Smoothing index,
    int seen)
    implements Kernel {
  static DirectionalMovement of(Site site) {
    int n = site.length(0);
    boolean fromFirst = site.option(1).equals("first");
    String seed = fromFirst ? "first" : "sma";
    return new DirectionalMovement(
        site.input(3),
        site.output(0),
        n,
        fromFirst,
        site.option(1).equals("zero"),
        new LastBar(site),
        Smoothing.wilder(site, n, seed),
        Smoothing.wilder(site, n, seed),
        Smoothing.wilder(site, n, seed),
        Smoothing.wilder(site, n, seed),
        site.cells(1));
  }

  @Override
  public void next(double[] m) {
    boolean first = !last.isThere(m);
    if (!first || fromFirst || fromZero) {
      range.next(m, first && fromZero ? 0 : m[trueRange]);
      up.next(m, last.up(m));
      down.next(m, last.down(m));
    }
    last.keep(m);
    if (m[seen] < 2 * n) {
      m[seen]++;
    }
    boolean ready = m[seen] > n;
    double moved = range.value(m);
    double plus = moved == 0 ? 0 : 100 * up.value(m) / moved;
    double minus = moved == 0 ? 0 : 100 * down.value(m) / moved;
    if (ready || fromFirst) {
      average(m, plus, minus);
    }
    m[out] = m[seen] >= 2 * n ? index.value(m) : Double.NaN;
    m[out + 1] = ready ? plus : Double.NaN;
    m[out + 2] = ready ? minus : Double.NaN;
  }

  private void average(double[] m, double plus, double minus) {
    double both = plus + minus;
    if (both != 0) {
      index.next(m, 100 * Math.abs(plus - minus) / both);
    } else if (!fromZero || !index.isReady(m)) {
      index.next(m, 0);
    }
  }
}
