package dev.kontor.models.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All measures of a run, in the order of {@link Measure}. */
public final class Metrics {
  private static final double HOUR = 3_600_000;

  private Metrics() {}

  /** With the fees and the turnover of closed round trips only. */
  public static List<Metric> of(
      Iterable<EquityPoint> points, List<RoundTrip> trips, Convention convention) {
    double fees = trips.stream().mapToDouble(RoundTrip::fees).sum();
    double traded = trips.stream().mapToDouble(RoundTrip::tradedValue).sum();
    return of(EquityCurve.of(points), trips, fees, traded, convention);
  }

  /** With all fees and all executions. */
  public static List<Metric> of(EquityCurve curve, Blotter blotter, Convention convention) {
    return of(curve, blotter.roundTrips(), blotter.fees(), blotter.tradedValue(), convention);
  }

  private static List<Metric> of(
      EquityCurve curve, List<RoundTrip> trips, double fees, double traded, Convention convention) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    growth(new Growth(curve), traded, values);
    ratios(DailyReturns.of(curve, convention), values);
    results(Results.of(trips), values);
    double[] hours = trips.stream().mapToDouble(trip -> trip.holdingMillis() / HOUR).toArray();
    values.put(Measure.TRADES, (double) trips.size());
    values.put(Measure.AVERAGE_HOLDING, Statistics.mean(hours));
    values.put(Measure.FEES, fees);
    return values.entrySet().stream()
        .map(entry -> entry.getKey().of(entry.getValue(), convention))
        .toList();
  }

  private static void growth(Growth growth, double traded, Map<Measure, Double> values) {
    double drawdown = growth.maxDrawdown();
    values.put(Measure.TOTAL_RETURN, 100 * growth.totalReturn());
    values.put(Measure.CAGR, 100 * growth.cagr());
    values.put(Measure.CALMAR, Statistics.over(growth.cagr(), -drawdown));
    values.put(Measure.MAX_DRAWDOWN, 100 * drawdown);
    values.put(Measure.LONGEST_DRAWDOWN, growth.longestDrawdownDays());
    values.put(Measure.TIME_IN_MARKET, 100 * growth.timeInMarket());
    values.put(Measure.EXPOSURE, 100 * growth.exposure());
    values.put(Measure.TURNOVER, Statistics.over(traded, growth.meanEquity()));
  }

  private static void ratios(DailyReturns days, Map<Measure, Double> values) {
    values.put(Measure.VOLATILITY, 100 * days.volatility());
    values.put(Measure.SHARPE, days.sharpe());
    values.put(Measure.SORTINO, days.sortino());
  }

  private static void results(Results results, Map<Measure, Double> values) {
    values.put(Measure.WIN_RATE, 100 * results.winRate());
    values.put(Measure.PROFIT_FACTOR, results.profitFactor());
    values.put(Measure.PAYOFF, results.payoff());
    values.put(Measure.AVERAGE_TRADE, results.average());
    values.put(Measure.BEST_TRADE, results.best());
    values.put(Measure.WORST_TRADE, results.worst());
    values.put(Measure.EXPECTANCY, results.expectancy());
    values.put(Measure.SQN, results.sqn());
  }
}
