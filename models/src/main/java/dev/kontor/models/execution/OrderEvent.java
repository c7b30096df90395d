package dev.kontor.models.execution;

/** What can happen to an order: we ask, the venue answers. The names follow FIX's ExecType. */
public enum OrderEvent {
  /** We send it. */
  SUBMIT,
  /** The venue has it. */
  ACK,
  /** Some of it traded, and some is left. */
  PARTIAL_FILL,
  /** All that was left of it traded. */
  FULL_FILL,
  /** We ask to cancel it. */
  CANCEL,
  /** It is cancelled, asked or not. */
  CANCEL_ACK,
  /** The venue will not cancel it. */
  CANCEL_REJECT,
  /** We ask to change it. */
  REPLACE,
  /** It is changed. */
  REPLACE_ACK,
  /** The venue will not change it. */
  REPLACE_REJECT,
  /** Refused: by us before it is sent, by the venue at once or after it had accepted it. */
  REJECT,
  /** Its time is over. */
  EXPIRE;

  public boolean trades() {
    return this == PARTIAL_FILL || this == FULL_FILL;
  }
}
