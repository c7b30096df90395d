package dev.kontor.models.ledger;

import java.util.List;

/**
 * What an account is worth at a time, in its own currency; all numbers in units of 1e-8.
 *
 * @param balances what is in other currencies, by their names; null if nothing is
 */
public record Equity(long equityE8, long cashE8, long valueE8, List<Balance> balances) {
  /** With everything in the account's currency. */
  public Equity(long equityE8, long cashE8, long valueE8) {
    this(equityE8, cashE8, valueE8, null);
  }
}
