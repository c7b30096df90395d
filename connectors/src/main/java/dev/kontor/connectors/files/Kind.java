package dev.kontor.connectors.files;

/** What the rows of a file are. */
public enum Kind {
  TRADES,
  BARS
}
