package dev.kontor.models.exits;

import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;

/**
 * Says where the stop and the target of a position stand, and whether to leave it now.
 *
 * <p>With direction d (1 long, −1 short), entry e, range r at the signal, best close c and farthest
 * high or low h since the entry, the stops are {@code e·(1 − d·stopLoss)}, {@code e −
 * d·stopRanges·r}, {@code c·(1 − d·trail)}, {@code c − d·trailRanges·r}, {@code h − d·chandelier·r}
 * (Ch. Le Beau's chandelier exit, with the range of the entry) and, once {@code d·(h − e) ≥
 * breakEven·e}, e itself. The nearest to the price counts. A stop only ever moves with the
 * position, never back. All prices are rounded half to even.
 */
public final class ExitRules {
  private static final long NONE = -1;

  private final long stopLossE8;
  private final long stopRangesE8;
  private final long takeProfitE8;
  private final long profitRangesE8;
  private final long trailE8;
  private final long trailRangesE8;
  private final long chandelierE8;
  private final long breakEvenE8;
  private final long after;
  private final int bars;
  private final long beforeClose;
  private final TradingCalendar calendar;

  /**
   * @param calendar for {@code beforeClose}; null if there is none
   */
  public ExitRules(Exits exits, TradingCalendar calendar) {
    if (exits.beforeClose() != null && calendar == null) {
      throw new IllegalArgumentException("a calendar is needed to leave before its close");
    }
    stopLossE8 = e8(exits.stopLoss());
    stopRangesE8 = e8(exits.stopRanges());
    takeProfitE8 = e8(exits.takeProfit());
    profitRangesE8 = e8(exits.profitRanges());
    trailE8 = e8(exits.trail());
    trailRangesE8 = e8(exits.trailRanges());
    chandelierE8 = e8(exits.chandelier());
    breakEvenE8 = e8(exits.breakEven());
    after = exits.after() == null ? NONE : exits.after().toMillis();
    bars = exits.bars();
    beforeClose = exits.beforeClose() == null ? NONE : exits.beforeClose().toMillis();
    this.calendar = calendar;
  }

  private static long e8(BigDecimal value) {
    return value == null ? NONE : E8.of(value);
  }

  /**
   * A position was entered.
   *
   * @param rangeE8 the instrument's range that the signal carries; 0 if it is not known, and then
   *     what is counted in ranges does not stand anywhere
   * @param stopE8 the stop of the signal's own rule; 0 if none
   * @param targetE8 the target of the signal's own rule; 0 if none
   */
  public Held enter(
      int direction, long entryE8, long time, long rangeE8, long stopE8, long targetE8) {
    Held held = new Held();
    held.direction = direction;
    held.entryE8 = entryE8;
    held.entered = time;
    held.rangeE8 = rangeE8;
    held.farthestE8 = entryE8;
    held.bestCloseE8 = entryE8;
    held.stopE8 = stopE8;
    held.targetE8 = targetE8;
    target(held, takeProfitE8, share(entryE8, takeProfitE8));
    target(held, profitRangesE8, ranges(held, profitRangesE8));
    tighten(held, stopLossE8, entryE8, share(entryE8, stopLossE8));
    tightenByRanges(held, stopRangesE8, entryE8);
    trail(held);
    return held;
  }

  /** Where the stop of a position entered at a price would stand at first; 0 if nowhere. */
  public long stopE8(int direction, long entryE8, long rangeE8, long ruleStopE8) {
    return enter(direction, entryE8, 0, rangeE8, ruleStopE8, 0).stopE8;
  }

  /**
   * A bar has passed in which the position was not left: moves its stop, and says whether to leave
   * it now, null if not.
   */
  public Leave next(Held held, Bar bar) {
    see(held, held.direction > 0 ? bar.highE8() : bar.lowE8(), bar.closeE8());
    return passed(held, bar);
  }

  /** The same of a bar whose prices were seen one by one: it counts, and time has passed. */
  public Leave passed(Held held, Bar bar) {
    held.bars++;
    if (isOver(held, bar.end())) {
      return Leave.TIME_STOP;
    }
    if (bars > 0 && held.bars >= bars) {
      return Leave.BAR_STOP;
    }
    return beforeClose != NONE && closes(bar) ? Leave.END_OF_SESSION : null;
  }

  /** A single price at which the position was not left, best close and farthest price in one. */
  public void see(Held held, long priceE8) {
    see(held, priceE8, priceE8);
  }

  /** Whether to leave at a time within a bar; null if not. */
  public Leave at(Held held, long time) {
    if (isOver(held, time)) {
      return Leave.TIME_STOP;
    }
    if (beforeClose == NONE) {
      return null;
    }
    Session session = calendar.sessionAt(time);
    return session != null && time >= session.close() - beforeClose ? Leave.END_OF_SESSION : null;
  }

  private void see(Held held, long farthestE8, long closeE8) {
    held.farthestE8 = better(held, held.farthestE8, farthestE8);
    held.bestCloseE8 = better(held, held.bestCloseE8, closeE8);
    trail(held);
  }

  private boolean isOver(Held held, long time) {
    return after != NONE && time - held.entered >= after;
  }

  /** Whether the bar's session, or its last part that counts, is over at the bar's end. */
  private boolean closes(Bar bar) {
    Session session = calendar.sessionAt(bar.end() - 1);
    return session != null && bar.end() >= session.close() - beforeClose;
  }

  private void trail(Held held) {
    tighten(held, trailE8, held.bestCloseE8, share(held.bestCloseE8, trailE8));
    tightenByRanges(held, trailRangesE8, held.bestCloseE8);
    tightenByRanges(held, chandelierE8, held.farthestE8);
    if (breakEvenE8 != NONE
        && held.direction * (held.farthestE8 - held.entryE8) >= share(held.entryE8, breakEvenE8)) {
      stop(held, held.entryE8);
    }
  }

  private static long share(long priceE8, long shareE8) {
    return shareE8 == NONE ? 0 : E8.times(Math.abs(priceE8), shareE8);
  }

  private static long ranges(Held held, long multipleE8) {
    return multipleE8 == NONE ? 0 : E8.times(held.rangeE8, multipleE8);
  }

  private static void tightenByRanges(Held held, long multipleE8, long fromE8) {
    if (held.rangeE8 > 0) {
      tighten(held, multipleE8, fromE8, ranges(held, multipleE8));
    }
  }

  private static void tighten(Held held, long setting, long fromE8, long distanceE8) {
    if (setting != NONE) {
      stop(held, fromE8 - held.direction * distanceE8);
    }
  }

  private static void stop(Held held, long priceE8) {
    held.stopE8 = held.stopE8 == 0 ? priceE8 : better(held, held.stopE8, priceE8);
  }

  private static void target(Held held, long setting, long distanceE8) {
    if (setting != NONE && distanceE8 > 0) {
      long price = held.entryE8 + held.direction * distanceE8;
      held.targetE8 =
          held.targetE8 == 0
              ? price
              : held.direction > 0
                  ? Math.min(held.targetE8, price)
                  : Math.max(held.targetE8, price);
    }
  }

  /** The price that is further in the position's favour. */
  private static long better(Held held, long oneE8, long otherE8) {
    return held.direction > 0 ? Math.max(oneE8, otherE8) : Math.min(oneE8, otherE8);
  }
}
