package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Site;

/**
 * Volatility of log prices from each bar's own open, high, low and close, without the gaps between
 * bars: the square root of the mean of one estimate a bar over the last n bars.
 *
 * <ul>
 *   <li>M. Parkinson (1980): {@code ln(h/l)² / (4 ln 2)}; for a price without drift
 *   <li>M. Garman and M. Klass (1980), as mostly used: {@code ln(h/l)² / 2 − (2 ln 2 − 1)
 *       ln(c/o)²}; for a price without drift
 *   <li>L. Rogers and S. Satchell (1991): {@code ln(h/c) ln(h/o) + ln(l/c) ln(l/o)}; drift does not
 *       matter
 * </ul>
 *
 * A fraction (0.01 is one percent) per bar; with {@code periods} the one of that many bars, so 252
 * makes it annual on daily bars. Absent for the first n − 1 bars, and on a bar whose prices are not
 * all positive, which it passes over.
 */
final class RangeVolatility implements Kernel {
  private static final double LN2 = StrictMath.log(2);

  private final int[] prices;
  private final int out;
  private final double periods;
  private final Estimate estimate;
  private final Moments mean;

  private RangeVolatility(Site site, Estimate estimate) {
    prices = new int[] {site.input(0), site.input(1), site.input(2), site.input(3)};
    out = site.output(0);
    periods = site.factor(1);
    this.estimate = estimate;
    mean = new Moments(site, site.length(0), 1);
  }

  /** A bar's variance from its open, high, low and close. */
  private interface Estimate {
    double of(double open, double high, double low, double close);
  }

  static RangeVolatility parkinson(Site site) {
    return new RangeVolatility(site, (o, h, l, c) -> squared(h / l) / (4 * LN2));
  }

  static RangeVolatility garmanKlass(Site site) {
    return new RangeVolatility(
        site, (o, h, l, c) -> squared(h / l) / 2 - (2 * LN2 - 1) * squared(c / o));
  }

  static RangeVolatility rogersSatchell(Site site) {
    return new RangeVolatility(site, RangeVolatility::withoutDrift);
  }

  /** The estimate of Rogers and Satchell for one bar. */
  static double withoutDrift(double open, double high, double low, double close) {
    return StrictMath.log(high / close) * StrictMath.log(high / open)
        + StrictMath.log(low / close) * StrictMath.log(low / open);
  }

  private static double squared(double ratio) {
    double log = StrictMath.log(ratio);
    return log * log;
  }

  @Override
  public void next(double[] m) {
    double open = m[prices[0]];
    double high = m[prices[1]];
    double low = m[prices[2]];
    double close = m[prices[3]];
    m[out] = Double.NaN;
    if (Math.min(Math.min(open, high), Math.min(low, close)) > 0) {
      mean.push(m, estimate.of(open, high, low, close));
      if (mean.isFull(m)) {
        m[out] = Math.sqrt(periods * mean.mean(m));
      }
    }
  }
}
