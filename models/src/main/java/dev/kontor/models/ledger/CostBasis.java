package dev.kontor.models.ledger;

/** Which of several purchases a sale closes, and so what it cost. Profit is the same when flat. */
public enum CostBasis {
  /** All of what is held in equal shares, at its average cost. */
  AVERAGE,
  /** The oldest lot first. */
  FIFO,
  /** The newest lot first. */
  LIFO
}
