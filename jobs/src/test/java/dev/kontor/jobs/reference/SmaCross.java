package dev.kontor.jobs.reference;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where a fast and a slow average cross, close and open the opposite at the next open with all the
 * money; what is open at the end closes at the last open. Averages are compared exactly: {@code
 * sum20 / 20 > sum50 / 50} is {@code 5 · sum20 > 2 · sum50}.
 */
final class SmaCross implements Loop {
  private static final BigDecimal RATE = new BigDecimal("0.002");

  @Override
  public Outcome run(List<Day> days) {
    Purse purse = new Purse((units, price) -> units.multiply(price).multiply(RATE));
    int pending = 0;
    int side = 0;
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      if (pending != 0) {
        purse.close(day.open(), day.start());
        BigDecimal cost = day.open().multiply(BigDecimal.ONE.add(RATE));
        BigDecimal units = purse.equity(day.open()).divideToIntegralValue(cost);
        if (units.signum() > 0) {
          purse.trade(units.multiply(BigDecimal.valueOf(pending)), day.open(), day.start());
        }
        pending = 0;
      }
      if (i < 49) {
        continue;
      }
      BigDecimal fast = Loop.sum(days, i, 20).multiply(BigDecimal.valueOf(5));
      BigDecimal slow = Loop.sum(days, i, 50).multiply(BigDecimal.valueOf(2));
      int now = fast.compareTo(slow);
      if (now != 0) {
        pending = side == -now && purse.side() != now ? now : 0;
        side = now;
      }
    }
    Day last = days.get(days.size() - 1);
    purse.close(last.open(), last.start());
    return Outcome.of(purse, days);
  }
}
