package dev.kontor.models.execution.parents;

import dev.kontor.models.execution.Links;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderId;
import dev.kontor.models.execution.OrderType;

/**
 * Cuts slices off parents: whenever it is asked, the one that brings what was sent up to {@link
 * Parent#targetE8}. So however often and at which times it is asked, the slices come to the same,
 * and with {@link Rest#MARKET} to the whole.
 */
public final class Slicing {
  private Slicing() {}

  /** The parent sees a mark; what trades within its time counts. */
  public static void see(ParentMemory memory, Mark mark) {
    Parent parent = memory.parent;
    if (mark.instrument().equals(parent.order().instrument())
        && mark.start() >= parent.start()
        && mark.time() <= parent.end()
        && mark.volumeE8() > 0
        && !mark.halted()) {
      memory.seenE8 = Math.addExact(memory.seenE8, mark.volumeE8());
    }
  }

  /** The slice that is due at a time before the end; null if there is none. */
  public static Order due(ParentMemory memory, long time) {
    Parent parent = memory.parent;
    if (memory.over || time >= parent.end()) {
      return null;
    }
    long quantity = parent.targetE8(time, memory.seenE8) - memory.sentE8;
    return quantity <= 0 ? null : cut(memory, parent.order().type(), quantity, time);
  }

  /** When a slice is due next because of time; {@code Long.MAX_VALUE} if never. */
  public static long next(ParentMemory memory, long time) {
    Parent parent = memory.parent;
    if (memory.over) {
      return Long.MAX_VALUE;
    }
    for (int slice = 0; slice < parent.slices(); slice++) {
      if (parent.due(slice) > time) {
        return parent.due(slice);
      }
    }
    return Math.max(parent.end(), time);
  }

  /**
   * The parent's end: all that is left as a market order, if {@link Parent#rest} says so; else
   * null. Slices that still work are cancelled before, unless they are kept.
   *
   * @param filledE8 what its slices have filled, in units of 1e-8
   */
  public static Order end(ParentMemory memory, long filledE8, long time) {
    Parent parent = memory.parent;
    if (memory.over) {
      return null;
    }
    memory.over = true;
    long left = parent.order().quantityE8() - filledE8;
    return parent.rest() == Rest.MARKET && left > 0
        ? cut(memory, OrderType.MARKET, left, time)
        : null;
  }

  private static Order cut(ParentMemory memory, OrderType type, long quantityE8, long time) {
    Order whole = memory.parent.order();
    memory.sentE8 = Math.addExact(memory.sentE8, quantityE8);
    memory.slices++;
    return new Order(
        OrderId.of(whole.id(), whole.instrument(), time, "slice " + memory.slices),
        whole.instrument(),
        whole.side(),
        type,
        whole.opens(),
        quantityE8,
        type.limited() ? whole.priceE8() : 0,
        whole.stopE8(),
        whole.targetE8(),
        time,
        0,
        null,
        type.limited() ? whole.terms() : null,
        Links.sliceOf(whole.id()),
        whole.models());
  }
}
