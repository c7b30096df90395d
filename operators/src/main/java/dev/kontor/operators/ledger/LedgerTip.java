package dev.kontor.operators.ledger;

/** The end of the chain: how many lines there are and the hash of the last. Mutable. */
public final class LedgerTip {
  public long lines;
  public String hash = "";
}
