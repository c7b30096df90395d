package dev.kontor.models.risk;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.E8;

/**
 * Asks every check before an order is sent, on the position and all that is pending. The first that
 * says no is the answer; where the limits trim, checks on size make the order smaller instead, and
 * the last that did is named. Closing all by an operator's word or by a breach asks nobody.
 */
public final class PreTrade {
  private static final OrderCheck[] ORDER = OrderCheck.values();
  private static final SizeCheck[] SIZE = SizeCheck.values();

  private final RiskRules rules;
  private final boolean trims;

  /**
   * @param calendar that the limits name; null if they name none
   */
  public PreTrade(Limits limits, TradingCalendar calendar) {
    rules = new RiskRules(limits, calendar);
    trims = limits.tooLarge() == Limits.TooLarge.TRIM;
  }

  /** Changes nothing; call {@link #sent} when the order is. */
  public Permission ask(Intent intent, Exposure exposure, RiskState state) {
    Holding holding = exposure.holding(intent.instrument());
    Inquiry inquiry = new Inquiry(intent, holding, exposure, state, rules);
    boolean shrinks = intent.quantityE8() <= inquiry.shrinkingE8();
    for (OrderCheck check : ORDER) {
      Refusal refusal = shrinks && check.sparesShrinking() ? null : check.refusal(inquiry);
      if (refusal != null) {
        return new Permission(0, refusal);
      }
    }
    if (intent.quantityE8() <= 0) {
      return new Permission(0, RiskControl.TOO_SMALL);
    }
    long quantity = intent.quantityE8();
    Refusal trimmed = null;
    for (SizeCheck check : SIZE) {
      long room = roomE8(check, inquiry);
      if (quantity > room) {
        trimmed = check.refusal(quantity, room);
        if (!trims || room == 0) {
          return new Permission(0, trimmed);
        }
        quantity = room;
      }
    }
    return new Permission(quantity, trimmed);
  }

  /**
   * The largest quantity in whole lots that all limits on size allow beside what is there and
   * pending, whatever the intent's own; {@code Long.MAX_VALUE} without limits.
   */
  public long roomE8(Intent intent, Exposure exposure, RiskState state) {
    Holding holding = exposure.holding(intent.instrument());
    Inquiry inquiry = new Inquiry(intent, holding, exposure, state, rules);
    long room = Long.MAX_VALUE;
    for (SizeCheck check : SIZE) {
      room = Math.min(room, roomE8(check, inquiry));
    }
    return room;
  }

  /** What only shrinks the position has room wherever a check spares it. */
  private static long roomE8(SizeCheck check, Inquiry inquiry) {
    if (check.isOff(inquiry)) {
      return Long.MAX_VALUE;
    }
    long least = check.sparesShrinking() ? inquiry.shrinkingE8() : 0;
    long room = Math.max(least, check.room(inquiry));
    return inquiry.intent().quantityE8() <= least
        ? room
        : E8.floorTo(room, inquiry.intent().lotE8());
  }

  /** An order was sent at a time: it counts for the limits on how many. */
  public void sent(RiskState state, long time) {
    long second = rules.of(state, Limit.PER_SECOND);
    if (second != Limit.OFF) {
      state.second.sent((int) second, time);
    }
    long minute = rules.of(state, Limit.PER_MINUTE);
    if (minute != Limit.OFF) {
      state.minute.sent((int) minute, time);
    }
  }
}
