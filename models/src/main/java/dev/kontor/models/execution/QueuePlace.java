package dev.kontor.models.execution;

import dev.kontor.models.market.E8;

/**
 * Where a limit order that rests stands in its price's queue: an estimate, as marks do not tell. A
 * price that goes beyond the limit has emptied the queue. A price that only touches it fills, by
 * {@link Queue.Model}, at once, never, or with what traded there less what stood before; of a bar,
 * a share of its volume is taken to have traded at its extreme.
 *
 * <p>An iceberg fills by no more than it shows while its price is only touched; then it shows more
 * and stands at the end again.
 */
final class QueuePlace {
  private final Queue.Model model;
  private final long aheadE8;
  private final long touchE8;

  QueuePlace(Queue queue) {
    model = queue.model();
    aheadE8 = E8.of(queue.ahead());
    touchE8 = E8.of(queue.touch());
  }

  /** An order joins the queue at its price, if it has not. */
  void join(WorkingOrder order, Mark mark) {
    if (model != Queue.Model.VOLUME || order.aheadE8 >= 0) {
      return;
    }
    long told = mark.standingE8(order.order.side(), order.order.priceE8());
    order.aheadE8 = told >= 0 ? told : E8.times(Math.max(0, mark.volumeE8()), aheadE8);
  }

  /** How much of an order can trade at a mark that reaches its limit. */
  long available(WorkingOrder order, Mark mark) {
    Side side = order.order.side();
    long extreme = Reach.upwards(order) ? mark.high(side) : mark.low(side);
    if (Reach.passed(order, extreme) || mark.quoteOnly()) {
      order.aheadE8 = Math.min(order.aheadE8, 0);
      return Long.MAX_VALUE;
    }
    long available = touched(order, mark);
    return order.order.terms().displayE8() > 0 ? Math.min(available, order.shownE8) : available;
  }

  private long touched(WorkingOrder order, Mark mark) {
    if (model != Queue.Model.VOLUME) {
      return model == Queue.Model.OFF ? Long.MAX_VALUE : 0;
    }
    join(order, mark);
    long volume = Math.max(0, mark.volumeE8());
    long traded = mark.start() == mark.time() ? volume : E8.times(volume, touchE8);
    long before = Math.min(order.aheadE8, traded);
    order.aheadE8 -= before;
    return traded - before;
  }

  /** A quantity of an iceberg traded. */
  static void show(WorkingOrder order, long quantityE8) {
    long display = order.order.terms().displayE8();
    if (display > 0) {
      order.shownE8 -= Math.min(order.shownE8, quantityE8);
      if (order.shownE8 == 0) {
        order.shownE8 = display;
        order.aheadE8 = -1;
      }
    }
  }
}
