package dev.kontor.models.ledger;

import dev.kontor.models.market.E8;

/** Cash and positions of an account in a currency that is not its own. Mutable. */
public final class Purse {
  /** In units of 1e-8 of the currency; negative is borrowed. */
  public long cashE8;

  /** Value of the positions quoted in it, at their marks. */
  public long valueE8;

  /** The last price of the instrument that gives the rate; 0 before the first. */
  public long rateE8;

  /** Whether amounts are divided by the rate. */
  public boolean inverted;

  /** An amount in the account's currency, rounded once, half to even. */
  public long converted(long amountE8) {
    return converted(amountE8, rateE8, inverted);
  }

  static long converted(long amountE8, long rateE8, boolean inverted) {
    if (amountE8 == 0) {
      return 0;
    }
    if (rateE8 <= 0) {
      throw new IllegalStateException(
          "an amount can be converted only at a rate above zero, was " + E8.format(rateE8));
    }
    return inverted ? E8.over(amountE8, rateE8) : E8.times(amountE8, rateE8);
  }
}
