package dev.kontor.models.market;

/**
 * What a company did to its shares: a split, a dividend in cash, or both at once.
 *
 * @param instrument the symbol
 * @param time the first moment at which shares trade without it, on the ex-date; epoch milliseconds
 * @param splitTo shares after the split for {@code splitFrom} before: 4 of a split 4 for 1, 1 of a
 *     reverse split 1 for 20, 1 without a split
 * @param splitFrom shares before the split, 1 without one
 * @param dividendE8 cash for each share held before the split, in units of 1e-8; zero if none
 * @param closeE8 the last price before {@code time}, unadjusted, in units of 1e-8; needed for a
 *     dividend only
 */
public record CorporateAction(
    String instrument, long time, long splitTo, long splitFrom, long dividendE8, long closeE8) {

  public CorporateAction {
    if (splitTo <= 0 || splitFrom <= 0) {
      throw new IllegalArgumentException(
          "a split must be of positive numbers, was " + splitTo + " for " + splitFrom);
    }
    if (dividendE8 < 0 || (dividendE8 > 0 && closeE8 <= dividendE8)) {
      throw new IllegalArgumentException(
          "a dividend must be from zero to below the close before it, was "
              + E8.format(dividendE8)
              + " of "
              + E8.format(closeE8));
    }
  }

  public static CorporateAction split(String instrument, long time, long to, long from) {
    return new CorporateAction(instrument, time, to, from, 0, 0);
  }

  public static CorporateAction dividend(
      String instrument, long time, long dividendE8, long closeE8) {
    return new CorporateAction(instrument, time, 1, 1, dividendE8, closeE8);
  }
}
