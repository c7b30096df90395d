package dev.kontor.models.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.kontor.models.execution.ExecutionReport;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.parents.Parent;
import dev.kontor.models.ledger.Fill;

/**
 * What reaches the two halves of a desk. {@code risk} hears turns, questions and reports, {@code
 * execution} hears turns and orders.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DeskMessage.Turn.class, name = "turn"),
  @JsonSubTypes.Type(value = DeskMessage.End.class, name = "end"),
  @JsonSubTypes.Type(value = DeskMessage.Place.class, name = "place"),
  @JsonSubTypes.Type(value = DeskMessage.Work.class, name = "work"),
  @JsonSubTypes.Type(value = DeskMessage.Trade.class, name = "trade"),
  @JsonSubTypes.Type(value = DeskMessage.Cancel.class, name = "cancel"),
  @JsonSubTypes.Type(value = DeskMessage.Replace.class, name = "replace"),
  @JsonSubTypes.Type(value = DeskMessage.Held.class, name = "held"),
  @JsonSubTypes.Type(value = DeskMessage.Arrive.class, name = "arrive"),
  @JsonSubTypes.Type(value = DeskMessage.Ask.class, name = "ask"),
  @JsonSubTypes.Type(value = DeskMessage.Sized.class, name = "sized"),
  @JsonSubTypes.Type(value = DeskMessage.Report.class, name = "report")
})
public sealed interface DeskMessage {
  /** A slice that goes to and fro between the halves until all of it is handled. */
  record Turn(Stage stage, Slice slice) implements DeskMessage {}

  /**
   * To risk: the data is over. What is open is taken back and, if so wished, positions are closed
   * at the open of each last bar.
   */
  record End() implements DeskMessage {}

  /** An order for the venue, and why. */
  record Place(Order order, String reason, long time) implements DeskMessage {}

  /** An order that is worked in slices, and why. */
  record Work(Parent parent, String reason, long time) implements DeskMessage {}

  /** An order that trades at once at a price that is known: the end of the data. */
  record Trade(Order order, String reason, long priceE8, long at, long time)
      implements DeskMessage {}

  /**
   * Takes back orders that have not filled.
   *
   * @param of the instrument or the order's id, for those that need one; else null
   */
  record Cancel(Which which, String of, String reason, long time) implements DeskMessage {}

  /**
   * Changes an order that has not filled to another of the same id.
   *
   * @param atOnce whether the venue does it itself, as when shares are split
   */
  record Replace(Order order, String reason, boolean atOnce, long time) implements DeskMessage {}

  /**
   * What is held of an instrument now: orders that only close trade no more than that, and the
   * venue sees to it at once.
   */
  record Held(String instrument, long quantityE8, String reason, long time)
      implements DeskMessage {}

  /** Execution to itself, later: what the venue says when an order or a change has arrived. */
  record Arrive(ExecutionReport report) implements DeskMessage {}

  /** How many units, now that the price at which an order fills is known? */
  record Ask(Order order, long priceE8, Slice slice) implements DeskMessage {}

  /** The answer to {@link Ask}; zero if not one lot fits. */
  record Sized(Order order, long quantityE8, Slice slice) implements DeskMessage {}

  /**
   * What became of an order.
   *
   * @param fill null unless something was executed
   */
  record Report(Order order, OrderStatus status, String reason, Fill fill, long time)
      implements DeskMessage {}

  /** How far a slice is. */
  enum Stage {
    /** To risk: it begins. */
    BEGUN,
    /** To execution: let the orders meet the marks, or go on with it. */
    MEET,
    /** To risk: something was executed; say what follows from it, then let the rest meet. */
    PAUSED,
    /** To execution: pause again when all that was said before is done. */
    WAIT,
    /** To risk: they have met. */
    MET,
    /** To execution: answer when all that was said before is done. */
    CLEAR,
    /** To risk: it is done. */
    CLEARED
  }

  /** Which orders. */
  enum Which {
    ALL,
    /** All, at once, as the data is over. */
    LAST,
    /** Those that open a position. */
    OPENING,
    /** All of an instrument, at once: the venue does it when shares are split. */
    INSTRUMENT,
    /** Those that open a position in an instrument. */
    OPENING_OF,
    /** All of an instrument. */
    OF,
    /** Those that protect a position in an instrument. */
    PROTECTING,
    /** One, by its id. */
    ONE
  }
}
