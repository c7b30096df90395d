package dev.kontor.jobs.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Half of the equity in what closes above the highest of 20 days, with a stop 5 % below and a
 * target 10 % above that close. What the open fills is filled first, then the stop, then the
 * target.
 */
final class Breakout implements Loop {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public Outcome run(List<Day> days) {
    Purse purse = Purse.free();
    BigDecimal stop = null;
    BigDecimal target = null;
    boolean pending = false;
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      if (pending) {
        BigDecimal budget = purse.equity(day.open()).multiply(HALF);
        BigDecimal units = budget.divideToIntegralValue(day.open());
        if (units.signum() > 0) {
          purse.trade(units, day.open(), day.start());
        }
        pending = false;
      }
      if (!purse.isFlat()) {
        leave(purse, day, stop, target);
      }
      if (i >= 20 && purse.isFlat() && day.close().compareTo(top(days, i)) > 0) {
        pending = true;
        stop = share(day, "0.95");
        target = share(day, "1.10");
      }
    }
    return Outcome.of(purse, days);
  }

  private static void leave(Purse purse, Day day, BigDecimal stop, BigDecimal target) {
    if (day.open().compareTo(stop) <= 0 || day.open().compareTo(target) >= 0) {
      purse.close(day.open(), day.start());
    } else if (day.low().compareTo(stop) <= 0) {
      purse.close(stop, day.end());
    } else if (day.high().compareTo(target) >= 0) {
      purse.close(target, day.end());
    }
  }

  private static BigDecimal top(List<Day> days, int at) {
    return days.subList(at - 20, at).stream()
        .map(Day::high)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static BigDecimal share(Day day, String share) {
    return day.close().multiply(new BigDecimal(share)).setScale(8, RoundingMode.HALF_EVEN);
  }
}
