package dev.kontor.models.execution;

import java.util.ArrayList;
import java.util.List;

/**
 * What the change of an order means for those linked to it.
 *
 * <ul>
 *   <li>One triggers other: an order that waits gets what its parent fills, as it is filled. When
 *       the parent ends, what got nothing is cancelled, and the rest is as large as what it got.
 *   <li>One cancels other: what an order of a group fills, the others have less of; when it is
 *       filled in full, they are cancelled. The cancel, the expiry or the refusal of one leaves the
 *       others.
 * </ul>
 *
 * <p>A bracket is both: a stop and a target of one group that wait for the same parent.
 */
public final class Contingencies {
  private Contingencies() {}

  /**
   * In the order of the list, so the same in every run.
   *
   * @param all the orders of the account, oldest first
   * @param moved the one that changed, its change applied
   */
  public static List<Consequence> of(List<WorkingOrder> all, WorkingOrder moved, Change change) {
    List<Consequence> consequences = new ArrayList<>();
    boolean ended = moved.status.ended() && !change.from().ended();
    if (change.lastE8() == 0 && !ended) {
      return consequences;
    }
    Links links = moved.order.links();
    for (WorkingOrder other : all) {
      if (other == moved || other.status.ended()) {
        continue;
      }
      if (!links.group().isEmpty() && links.group().equals(other.order.links().group())) {
        sibling(consequences, other, moved, change.lastE8());
      } else if (other.order.links().waits()
          && other.order.links().parent().equals(moved.order.id())) {
        child(consequences, other, change.lastE8(), ended);
      }
    }
    return consequences;
  }

  /**
   * Applies what follows from a change, and what follows from that.
   *
   * @param time when, epoch milliseconds
   * @return the changes of others, in the order in which they happened
   */
  public static List<Change> follow(
      List<WorkingOrder> all, WorkingOrder moved, Change change, long time) {
    List<Change> changes = new ArrayList<>();
    for (Consequence consequence : of(all, moved, change)) {
      Change next = consequence.order().status.ended() ? null : consequence.apply(time);
      if (next != null) {
        changes.add(next);
        changes.addAll(follow(all, consequence.order(), next, time));
      }
    }
    return changes;
  }

  private static void sibling(
      List<Consequence> consequences, WorkingOrder other, WorkingOrder filled, long lastE8) {
    if (filled.status == OrderStatus.FILLED) {
      consequences.add(
          Consequence.cancel(other, "one-cancels-other: " + filled.order.id() + " is filled"));
    } else if (lastE8 > 0) {
      long quantity = other.order.quantityE8();
      boolean nothing = quantity > 0 && quantity - lastE8 <= other.filledE8;
      consequences.add(
          nothing
              ? Consequence.cancel(
                  other, "one-cancels-other: " + filled.order.id() + " filled as much")
              : Consequence.reduce(other, filled, lastE8));
    }
  }

  private static void child(
      List<Consequence> consequences, WorkingOrder child, long lastE8, boolean ended) {
    if (lastE8 > 0) {
      consequences.add(Consequence.release(child, lastE8));
    }
    if (ended) {
      consequences.add(
          child.releasedE8 + lastE8 == 0
              ? Consequence.cancel(child, "parent-ended: nothing of it was filled")
              : Consequence.settle(child));
    }
  }
}
