package dev.kontor.models.execution;

import java.util.Arrays;
import java.util.List;

/**
 * Which orders may meet which mark of a round: looked up once, as there are many of both. It holds
 * as long as no order comes or goes.
 */
final class Gathering {
  private final List<WorkingOrder> orders;
  private final int[] first;
  private final int[] next;

  Gathering(List<WorkingOrder> orders, Marks marks, int nth) {
    this.orders = orders;
    first = new int[marks.size()];
    next = new int[orders.size()];
    Arrays.fill(first, -1);
    for (int i = orders.size() - 1; i >= 0; i--) {
      WorkingOrder order = orders.get(i);
      int at = order.status.trades() ? marks.place(order.order.instrument(), nth) : -1;
      if (at >= 0) {
        next[i] = first[at];
        first[at] = i;
      }
    }
  }

  /** The place of the oldest order of a mark; below 0 if it has none. */
  int first(int mark) {
    return first[mark];
  }

  /** The place of the next younger order of the same mark; below 0 if there is none. */
  int after(int order) {
    return next[order];
  }

  WorkingOrder get(int order) {
    return orders.get(order);
  }
}
