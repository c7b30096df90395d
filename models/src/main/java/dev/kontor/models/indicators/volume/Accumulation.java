package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;
import dev.kontor.models.kernels.Total;

/**
 * The accumulation/distribution line (M. Chaikin; L. Williams before him): the sum of each bar's
 * volume by where it closed in its range ({@link MoneyFlow}). In units of the volume, there from
 * the first bar: which counts (as in TA-Lib and Stock.Indicators, {@code 'bar'}) or starts at
 * {@code 'zero'} (as in ta4j).
 *
 * <p>Chaikin's oscillator is a fast minus a slow exponential average of the line. It does not
 * depend on where the line starts. Absent until the slower average is there; with seed {@code
 * 'first'} it is TA-Lib's and ta4j's, with {@code 'sma'} that of Stock.Indicators.
 */
final class Accumulation implements Kernel {
  private final int out;
  private final MoneyFlow flow;
  private final boolean countsFirst;
  private final int seen;
  private final Total total;
  private final Smoothing fast;
  private final Smoothing slow;

  private Accumulation(Site site, boolean countsFirst, Smoothing fast, Smoothing slow) {
    out = site.output(0);
    flow = new MoneyFlow(site);
    this.countsFirst = countsFirst;
    seen = site.cells(1);
    total = new Total(site);
    this.fast = fast;
    this.slow = slow;
  }

  static Accumulation line(Site site) {
    return new Accumulation(site, site.option(0).equals("bar"), null, null);
  }

  static Accumulation oscillator(Site site) {
    String seed = site.option(2);
    return new Accumulation(
        site,
        true,
        Smoothing.exponential(site, site.length(0), seed),
        Smoothing.exponential(site, site.length(1), seed));
  }

  @Override
  public void next(double[] m) {
    if (m[seen] != 0 || countsFirst) {
      total.add(m, flow.multiplier(m) * flow.volume(m));
    }
    m[seen] = 1;
    double line = total.value(m);
    if (fast == null) {
      m[out] = line;
      return;
    }
    fast.next(m, line);
    slow.next(m, line);
    boolean ready = fast.isReady(m) && slow.isReady(m);
    m[out] = ready ? fast.value(m) - slow.value(m) : Double.NaN;
  }
}
