package dev.kontor.jobs.reference;

import java.math.BigDecimal;
import java.util.List;

/** One unit from where the close goes above the mean of 15 closes to where it goes below. */
final class PriceCross implements Loop {
  private static final BigDecimal N = BigDecimal.valueOf(15);

  @Override
  public Outcome run(List<Day> days) {
    Purse purse = Purse.free();
    int pending = 0;
    int side = 0;
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      if (pending != 0) {
        purse.trade(BigDecimal.valueOf(pending), day.open(), day.start());
        pending = 0;
      }
      if (i < 14) {
        continue;
      }
      int now = day.close().multiply(N).compareTo(Loop.sum(days, i, 15));
      if (now != 0) {
        boolean crosses = side == -now;
        pending = crosses && purse.isFlat() == (now > 0) ? now : 0;
        side = now;
      }
    }
    return Outcome.of(purse, days);
  }
}
