package dev.kontor.models.bars;

/** Which price of a quote a bar is made of. */
public enum Quoted {
  BID,
  ASK,
  /** The middle of bid and ask, of quotes that have both. */
  MID
}
