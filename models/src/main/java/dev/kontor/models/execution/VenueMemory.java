package dev.kontor.models.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the simulated venue remembers of an account: its orders, and where it is in the marks of one
 * time. Mutable; may be stored at any moment, also while an order waits to be sized.
 */
public final class VenueMemory {
  /** Where the venue is in a round. */
  public enum Stage {
    IDLE,
    /** Orders whose time is over leave. */
    EXPIRIES,
    /** What trades at the open and closes positions. */
    CLOSING,
    /** What trades at the open and opens positions. */
    OPENING,
    /** Limits and triggers that the price reaches. */
    WITHIN,
    /** What trades at the close, and what is left of immediate and auction orders. */
    CLOSE;

    /** The stage after this one, within a round. */
    Stage next() {
      return switch (this) {
        case IDLE -> EXPIRIES;
        case EXPIRIES -> CLOSING;
        case CLOSING -> OPENING;
        case OPENING -> WITHIN;
        case WITHIN -> CLOSE;
        case CLOSE -> IDLE;
      };
    }
  }

  /** Orders that may still trade, or wait to, oldest first. */
  public List<WorkingOrder> orders = new ArrayList<>();

  /** Counts the rounds; one round has at most one mark of each instrument. */
  public long round;

  public Stage stage = Stage.IDLE;

  /** Which of the marks of an instrument at this time are in the round, from 0. */
  public int nth;

  /** Within the round: the place of the mark, and the leg of its path. */
  public int at;

  public int leg;

  /** What the account has traded in the round, by instrument, in units of 1e-8. */
  public SortedMap<String, Long> usedE8 = new TreeMap<>();

  /** The order of that id, or null. */
  public WorkingOrder find(String id) {
    for (WorkingOrder order : orders) {
      if (order.order.id().equals(id)) {
        return order;
      }
    }
    return null;
  }

  /** Forgets the orders that have ended. */
  public void sweep() {
    orders.removeIf(order -> order.status.ended());
  }

  long used(String instrument) {
    return usedE8.getOrDefault(instrument, 0L);
  }
}
