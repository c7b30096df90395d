package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Site;

/**
 * The volatility of D. Yang and Q. Zhang (2000) over the last n bars, gaps between bars included
 * and drift not: the variance of the gaps {@code ln(o / previous c)}, plus k times that of {@code
 * ln(c / o)}, plus 1 − k times the mean of Rogers and Satchell, with {@code k = 0.34 / (1.34 + (n +
 * 1) / (n − 1))} and both variances of a sample. Units as in {@link RangeVolatility}. Absent for
 * the first n bars, and on a bar whose prices are not all positive, which it passes over; with n =
 * 1 always.
 */
final class YangZhang implements Kernel {
  private final int[] prices;
  private final int out;
  private final double periods;
  private final double k;
  private final Previous previous;
  private final Moments gaps;
  private final Moments days;
  private final Moments ranges;

  YangZhang(Site site) {
    prices = new int[] {site.input(0), site.input(1), site.input(2), site.input(3)};
    out = site.output(0);
    int n = site.length(0);
    periods = site.factor(1);
    k = 0.34 / (1.34 + (n + 1.0) / (n - 1.0));
    previous = new Previous(site);
    gaps = new Moments(site, n, 2);
    days = new Moments(site, n, 2);
    ranges = new Moments(site, n, 1);
  }

  @Override
  public void next(double[] m) {
    double open = m[prices[0]];
    double high = m[prices[1]];
    double low = m[prices[2]];
    double close = m[prices[3]];
    m[out] = Double.NaN;
    if (Math.min(Math.min(open, high), Math.min(low, close)) <= 0) {
      return;
    }
    double before = previous.replace(m, close);
    if (!Double.isNaN(before)) {
      gaps.push(m, StrictMath.log(open / before));
      days.push(m, StrictMath.log(close / open));
      ranges.push(m, RangeVolatility.withoutDrift(open, high, low, close));
      if (gaps.isFull(m)) {
        double variance =
            gaps.variance(m, true) + k * days.variance(m, true) + (1 - k) * ranges.mean(m);
        m[out] = Math.sqrt(periods * variance);
      }
    }
  }
}
