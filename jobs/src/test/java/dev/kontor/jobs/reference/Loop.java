package dev.kontor.jobs.reference;

import java.math.BigDecimal;
import java.util.List;

/** A strategy as a plain loop over days. */
interface Loop {
  Outcome run(List<Day> days);

  /** What came of it: all fills and the equity at the end. */
  record Outcome(List<Execution> fills, BigDecimal equity) {
    static Outcome of(Purse purse, List<Day> days) {
      return new Outcome(purse.fills(), purse.equity(days.get(days.size() - 1).close()));
    }
  }

  /** The sum of the n closes up to and including a day. */
  static BigDecimal sum(List<Day> days, int at, int n) {
    return days.subList(at - n + 1, at + 1).stream()
        .map(Day::close)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
