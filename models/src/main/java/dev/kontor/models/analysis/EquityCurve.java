package dev.kontor.models.analysis;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Equity over time, in ascending order of time: of one account, or of all together. Flat arrays: a
 * run may have millions of points.
 *
 * <p>A day and a month end at midnight UTC, that instant included: the bar that ends at 24:00 is
 * the close of its day.
 */
public final class EquityCurve {
  public static final long DAY = 86_400_000L;

  private final long[] times;
  private final double[] equity;
  private final double[] exposure;

  EquityCurve(long[] times, double[] equity, double[] exposure) {
    this.times = times;
    this.equity = equity;
    this.exposure = exposure;
  }

  /** The sum over all accounts among the points. */
  public static EquityCurve of(Iterable<EquityPoint> points) {
    EquityRecorder recorder = new EquityRecorder();
    points.forEach(recorder::add);
    return recorder.total();
  }

  public int size() {
    return times.length;
  }

  public long time(int i) {
    return times[i];
  }

  public double equity(int i) {
    return equity[i];
  }

  /** The size of the position value, summed over accounts. */
  public double exposure(int i) {
    return exposure[i];
  }

  /** {@code NaN} without points. */
  public double first() {
    return size() == 0 ? Double.NaN : equity[0];
  }

  /** {@code NaN} without points. */
  public double last() {
    return size() == 0 ? Double.NaN : equity[size() - 1];
  }

  /** From the first point to the last. */
  public long spanMillis() {
    return size() == 0 ? 0 : times[size() - 1] - times[0];
  }

  /** The fall below the highest equity so far at every point: 0 or negative, as a fraction. */
  public double[] underwater() {
    double[] depth = new double[size()];
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < depth.length; i++) {
      high = Math.max(high, equity[i]);
      depth[i] = high > 0 ? Math.min(0, equity[i] / high - 1) : Double.NaN;
    }
    return depth;
  }

  /** The last equity of each day, by days since 1970-01-01. */
  public NavigableMap<Long, Double> dailyCloses() {
    NavigableMap<Long, Double> closes = new TreeMap<>();
    for (int i = 0; i < size(); i++) {
      if (i + 1 == size() || day(times[i]) != day(times[i + 1])) {
        closes.put(day(times[i]), equity[i]);
      }
    }
    return closes;
  }

  /** Return of each month as a fraction; the first one starts at the first point. */
  public NavigableMap<YearMonth, Double> monthlyReturns() {
    NavigableMap<YearMonth, Double> months = new TreeMap<>();
    dailyCloses().forEach((day, close) -> months.put(month(day), close));
    double base = first();
    for (var month : months.entrySet()) {
      double close = month.getValue();
      month.setValue(base > 0 ? close / base - 1 : Double.NaN);
      base = close;
    }
    if (size() > 1 && month(day(times[0])).isBefore(month(day(times[0] + 1)))) {
      months.pollFirstEntry(); // midnight sharp: an opening balance, not a month of its own
    }
    return months;
  }

  private static long day(long time) {
    return Math.floorDiv(time - 1, DAY);
  }

  private static YearMonth month(long day) {
    return YearMonth.from(Instant.ofEpochMilli(day * DAY).atOffset(ZoneOffset.UTC));
  }
}
