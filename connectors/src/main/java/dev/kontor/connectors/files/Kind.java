package dev.kontor.connectors.files;

/** What the rows of a file are. */
public enum Kind {
  TRADES,
  /** Best bids and asks. One of their prices is read as if one unit had been traded at it. */
  QUOTES,
  BARS
}
