package dev.kontor.models.ledger;

/**
 * What an account has in a currency that is not its own, in units of 1e-8 of that currency.
 *
 * @param valueE8 of the positions quoted in it
 * @param rateE8 the last price of the instrument that gives the rate
 * @param inverted whether the rate is of the account's currency in this one: amounts are divided
 */
public record Balance(String currency, long cashE8, long valueE8, long rateE8, boolean inverted) {

  /** Cash in the account's currency, rounded once, half to even. */
  public long ourCashE8() {
    return Purse.converted(cashE8, rateE8, inverted);
  }

  /** Value of the positions in the account's currency, rounded once, half to even. */
  public long ourValueE8() {
    return Purse.converted(valueE8, rateE8, inverted);
  }
}
