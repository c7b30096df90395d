package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Replace;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.exits.ExitRules;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.exits.Held;
import dev.kontor.models.exits.Leave;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.market.Bar;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.sizing.Steps;
import java.util.HashMap;
import java.util.Map;

/**
 * Guards open positions: a stop and a target, of which one cancels the other, moved as the exits
 * say; and the end when their time is over.
 */
final class Warden {
  private final ExitRules none;
  private final Map<String, ExitRules> rules = new HashMap<>();
  private final Steps steps;
  private final boolean finer;

  Warden(DeskSettings settings) {
    finer = settings.venue().fills().finer();
    none = new ExitRules(Exits.NONE, null);
    settings
        .exits()
        .forEach(
            (rule, exits) -> {
              if (!exits.equals(Exits.NONE)) {
                rules.put(rule, new ExitRules(exits, settings.calendar()));
              }
            });
    steps = new Steps(settings.size());
  }

  /** Where a position entered at a price would stop at first; 0 if nowhere. */
  long stopE8(String rule, int direction, long entryE8, long rangeE8, long ruleStopE8) {
    return of(rule).stopE8(direction, entryE8, rangeE8, ruleStopE8);
  }

  /** A position was opened, or grew. */
  void opened(Moment now, Pending opening, Fill fill, Position position) {
    Order order = opening.order;
    Protection protection = now.memory().protections.get(order.instrument());
    if (protection == null) {
      int direction = Long.signum(position.quantityE8);
      Held held =
          of(opening.rule)
              .enter(
                  direction,
                  fill.priceE8(),
                  fill.time(),
                  opening.rangeE8,
                  order.stopE8(),
                  order.targetE8());
      if (held.stopE8 == 0 && held.targetE8 == 0 && !rules.containsKey(opening.rule)) {
        return;
      }
      protection = new Protection();
      protection.rule = opening.rule;
      protection.opening = order;
      protection.held = held;
      now.memory().protections.put(order.instrument(), protection);
    }
    guard(now, protection, position, fill.time(), "protective: of " + protection.opening.id());
  }

  /** A position is gone. */
  void closed(Moment now, String instrument) {
    if (now.memory().protections.remove(instrument) != null) {
      now.cancel(Which.PROTECTING, instrument, "position-closed: nothing is left to protect");
    }
  }

  /** Marks have passed: stops move, and what has had its time is left. */
  void next(Moment now, Slice slice) {
    for (Mark tick : slice.ticks()) {
      Protection protection = moving(now, tick.instrument());
      if (protection != null) {
        ExitRules exits = of(protection.rule);
        Side out = Side.of(-protection.held.direction);
        if (tick.offers(out)) {
          exits.see(protection.held, tick.close(out));
        }
        move(now, tick.instrument(), protection, exits.at(protection.held, tick.time()));
      }
    }
    for (Bar bar : slice.marks()) {
      Protection protection = moving(now, bar.instrument());
      if (protection != null) {
        ExitRules exits = of(protection.rule);
        Leave leave = finer ? exits.passed(protection.held, bar) : exits.next(protection.held, bar);
        move(now, bar.instrument(), protection, leave);
      }
    }
  }

  /** How a position is protected, if that can change; else null. */
  private Protection moving(Moment now, String instrument) {
    if (now.memory().risk.modeOf(instrument) == Mode.HALTED) {
      return null;
    }
    Protection protection = now.memory().protections.get(instrument);
    return protection != null && rules.containsKey(protection.rule) ? protection : null;
  }

  private void move(Moment now, String instrument, Protection protection, Leave leave) {
    Position position = now.memory().book.position(instrument);
    if (leave != null) {
      leave(now, instrument, position, leave);
    } else {
      guard(now, protection, position, now.time(), "trailing: the stop moves");
    }
  }

  private ExitRules of(String rule) {
    return rules.getOrDefault(rule, none);
  }

  private static void leave(Moment now, String instrument, Position position, Leave leave) {
    for (Pending pending : now.memory().pending.values()) {
      if (!pending.protects()
          && !pending.order.opens()
          && pending.order.instrument().equals(instrument)) {
        return;
      }
    }
    now.place(
        Slips.closing(now.memory().account, instrument, position, "leave", now.time()),
        leave.reason());
  }

  /** Lets a stop and a target stand where they should, for all that is held. */
  private void guard(
      Moment now, Protection protection, Position position, long time, String reason) {
    boolean isLong = protection.held.direction > 0;
    Steps.Step step = steps.of(protection.opening.instrument());
    long quantity = Math.abs(position.quantityE8);
    long stop = protection.held.stopE8;
    long target = protection.held.targetE8;
    protection.stop =
        stand(
            now,
            protection,
            protection.stop,
            OrderType.STOP,
            stop == 0 ? 0 : step.price(stop, isLong),
            quantity,
            time,
            reason);
    protection.target =
        stand(
            now,
            protection,
            protection.target,
            OrderType.LIMIT,
            target == 0 ? 0 : step.price(target, !isLong),
            quantity,
            time,
            reason);
  }

  private static String stand(
      Moment now,
      Protection protection,
      String id,
      OrderType type,
      long priceE8,
      long quantityE8,
      long time,
      String reason) {
    if (priceE8 == 0) {
      return id;
    }
    Pending standing = now.memory().pending.get(id);
    if (standing == null) {
      String cause = type + protection.opening.id();
      Order order;
      do {
        order =
            Slips.protective(
                now.memory().account,
                protection.opening,
                cause,
                type,
                priceE8,
                quantityE8,
                now.time(),
                time);
        cause += " again";
      } while (now.named(order.id()));
      now.place(order, reason);
      return order.id();
    }
    long whole = Math.addExact(quantityE8, standing.filledE8);
    if (standing.order.priceE8() != priceE8 || standing.order.quantityE8() < whole) {
      Order wanted = standing.order.priced(priceE8).sized(whole);
      standing.order = wanted;
      now.post().toExecution(new Replace(wanted, reason, false, now.time()));
    }
    return id;
  }
}
