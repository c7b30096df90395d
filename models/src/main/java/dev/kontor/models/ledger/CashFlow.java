package dev.kontor.models.ledger;

/**
 * Money that came to an account or left it, other than by a fill.
 *
 * @param instrument which caused it; null if none did
 * @param currency null for the account's own
 * @param amountE8 in units of 1e-8 of the currency: positive if the account received it
 * @param reason a code and a sentence why
 */
public record CashFlow(
    Kind kind, String instrument, String currency, long amountE8, String reason) {

  /** What it was for. */
  public enum Kind {
    /** Money put in, or taken out if negative. */
    TRANSFER,
    /** Received for what was held long, paid for what was held short. */
    DIVIDEND,
    /** For the fraction of a share that a split left over. */
    CASH_IN_LIEU,
    /** What it costs to hold a short position, by the day. */
    BORROW,
    /** Between the long and the short of a perpetual. */
    FUNDING,
    /** One side of an exchange of currencies. */
    EXCHANGE
  }
}
