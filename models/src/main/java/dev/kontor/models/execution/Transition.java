package dev.kontor.models.execution;

/**
 * What an event does to a state.
 *
 * @param to the state after it
 * @param outcome whether it moved the order, came too late to matter or must not happen
 * @param reason a code and a sentence; empty if it moved the order
 */
public record Transition(OrderStatus to, Outcome outcome, String reason) {

  /** Whether an event counts. */
  public enum Outcome {
    /** It happened. */
    MOVED,
    /** It says nothing new: messages cross each other, or come twice. */
    IGNORED,
    /** It must not happen in this state; somebody should look. The order stays as it is. */
    ILLEGAL
  }

  static Transition to(OrderStatus status) {
    return new Transition(status, Outcome.MOVED, "");
  }

  static Transition ignored(OrderStatus status, String reason) {
    return new Transition(status, Outcome.IGNORED, reason);
  }

  static Transition illegal(OrderStatus status, OrderEvent event, String why) {
    return new Transition(
        status, Outcome.ILLEGAL, "illegal: " + event + " while " + status + ", " + why);
  }
}
