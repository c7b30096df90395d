package dev.kontor.models.training;

/** Which of the labels is learned; each is {@code up} or {@code down} of an example. */
public enum Target {
  /** Up if the forward return is above the threshold. */
  DIRECTION,
  /** Up if the profit barrier is reached before the stop and before time runs out. */
  TRIPLE_BARRIER
}
