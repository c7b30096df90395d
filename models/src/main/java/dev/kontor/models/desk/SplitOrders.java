package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Replace;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.Trail;
import dev.kontor.models.exits.Held;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import java.util.List;

/** What a split makes of orders that wait and of prices that are remembered. */
final class SplitOrders {
  private SplitOrders() {}

  /** What was asked for is now so many for so many, at prices as many times lower. */
  static void split(Moment now, CorporateAction action) {
    for (Pending pending : List.copyOf(now.memory().pending.values())) {
      Order order = pending.order;
      if (order.instrument().equals(action.instrument())) {
        String reason = "split: " + action.splitTo() + " for " + action.splitFrom();
        if (pending.worked) {
          now.cancel(Which.ONE, order.id(), reason);
        } else {
          Order wanted = after(action, order, pending.filledE8);
          now.memory()
              .exposure
              .resized(
                  order.instrument(),
                  order.side(),
                  wanted.quantityE8() - order.quantityE8(),
                  order.opens());
          pending.order = wanted;
          now.post().toExecution(new Replace(wanted, reason, true, now.time()));
        }
      }
    }
    Protection protection = now.memory().protections.get(action.instrument());
    if (protection != null) {
      Held held = protection.held;
      held.entryE8 = after(action, held.entryE8);
      held.rangeE8 = after(action, held.rangeE8);
      held.farthestE8 = after(action, held.farthestE8);
      held.bestCloseE8 = after(action, held.bestCloseE8);
      held.stopE8 = after(action, held.stopE8);
      held.targetE8 = after(action, held.targetE8);
    }
  }

  private static Order after(CorporateAction action, Order order, long filledE8) {
    long rest = order.quantityE8() == 0 ? 0 : order.quantityE8() - filledE8;
    return new Order(
        order.id(),
        order.instrument(),
        order.side(),
        order.type(),
        order.opens(),
        Math.addExact(filledE8, E8.mulDiv(rest, action.splitTo(), action.splitFrom())),
        after(action, order.priceE8()),
        after(action, order.stopE8()),
        after(action, order.targetE8()),
        order.time(),
        after(action, order.triggerE8()),
        new Trail(after(action, order.trail().amountE8()), order.trail().rateE8()),
        order.terms(),
        order.links(),
        order.models());
  }

  private static long after(CorporateAction action, long priceE8) {
    return E8.mulDiv(priceE8, action.splitFrom(), action.splitTo());
  }
}
