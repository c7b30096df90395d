package dev.kontor.models.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Arithmetic returns between daily closes. A return on nothing is undefined: once a close is zero
 * or below, so are the statistics of the days after it.
 */
final class DailyReturns {
  /** Deviations below this are rounding errors: returns have no unit, so it needs no scale. */
  private static final double NOTHING = 1e-12;

  private final double[] returns;
  private final Convention convention;

  private DailyReturns(double[] returns, Convention convention) {
    this.returns = returns;
    this.convention = convention;
  }

  static DailyReturns of(EquityCurve curve, Convention convention) {
    DoubleStream.Builder returns = DoubleStream.builder();
    Map.Entry<Long, Double> before = null;
    for (var close : curve.dailyCloses().entrySet()) {
      if (before != null) {
        for (long day = before.getKey() + 1; convention.everyDay() && day < close.getKey(); day++) {
          returns.add(0);
        }
        double base = before.getValue();
        returns.add(base > 0 ? close.getValue() / base - 1 : Double.NaN);
      }
      before = close;
    }
    return new DailyReturns(returns.build().toArray(), convention);
  }

  double volatility() {
    return deviation() * Math.sqrt(convention.periodsPerYear());
  }

  double sharpe() {
    return annualised(deviation());
  }

  double sortino() {
    double squares = Arrays.stream(returns).map(r -> Math.min(0, r)).map(r -> r * r).sum();
    return annualised(Math.sqrt(squares / returns.length));
  }

  private double annualised(double risk) {
    return risk > NOTHING
        ? Statistics.mean(returns) / risk * Math.sqrt(convention.periodsPerYear())
        : Double.NaN;
  }

  private double deviation() {
    double deviation = Statistics.deviation(returns);
    return deviation <= NOTHING ? 0 : deviation;
  }
}
