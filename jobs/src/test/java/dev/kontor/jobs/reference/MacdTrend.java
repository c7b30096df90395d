package dev.kontor.jobs.reference;

import java.math.BigDecimal;
import java.util.List;

/** Long while the MACD is more than a quarter of a percent of the price above its signal line. */
final class MacdTrend implements Loop {
  private static final BigDecimal BUDGET = new BigDecimal("0.9975");
  private static final double THRESHOLD = 0.0025;

  @Override
  public Outcome run(List<Day> days) {
    Purse purse = new Purse(MacdTrend::fee);
    Average fast = new Average(12);
    Average slow = new Average(26);
    Average signal = new Average(9);
    BigDecimal pending = BigDecimal.ZERO;
    for (Day day : days) {
      if (pending.signum() > 0) {
        purse.trade(pending, day.open(), day.start());
      } else if (pending.signum() < 0) {
        purse.close(day.open(), day.start());
      }
      pending = BigDecimal.ZERO;
      double close = day.close().doubleValue();
      fast.add(close);
      slow.add(close);
      if (!slow.isThere()) {
        continue;
      }
      double macd = fast.value - slow.value;
      signal.add(macd);
      double d = (macd - signal.value) / fast.value;
      if (!signal.isThere()) {
        continue;
      }
      if (purse.isFlat() && d > THRESHOLD) {
        BigDecimal budget = purse.equity(day.close()).multiply(BUDGET);
        pending = purse.within(budget, day.close());
      } else if (!purse.isFlat() && d < -THRESHOLD) {
        pending = BigDecimal.ONE.negate();
      }
    }
    return Outcome.of(purse, days);
  }

  /** Half a cent a unit, at least 1, at most half a percent of the value. */
  private static BigDecimal fee(BigDecimal units, BigDecimal price) {
    BigDecimal fee = units.multiply(new BigDecimal("0.005")).max(BigDecimal.ONE);
    return fee.min(units.multiply(price).multiply(new BigDecimal("0.005")));
  }

  /** An exponential average that starts from the mean of its first n values. */
  private static final class Average {
    private final int n;
    private int seen;
    private double first;
    private double value;

    private Average(int n) {
      this.n = n;
    }

    void add(double x) {
      seen++;
      if (seen <= n) {
        first += x;
        value = first / seen;
      } else {
        double share = 2.0 / (n + 1);
        value = share * x + (1 - share) * value;
      }
    }

    boolean isThere() {
      return seen >= n;
    }
  }
}
