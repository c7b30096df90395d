package dev.kontor.models.analysis;

/**
 * How daily returns become yearly numbers.
 *
 * @param periodsPerYear daily periods in a year: what volatility and ratios are annualised with
 * @param everyDay whether a day without an equity point counts as a return of zero, as in a market
 *     that never closes, or is left out, as a weekend of an exchange
 */
public record Convention(double periodsPerYear, boolean everyDay) {
  /** Markets that never close: 365 days a year. The default. */
  public static final Convention CALENDAR = new Convention(365, true);

  /** Stock exchanges: 252 trading days a year. */
  public static final Convention EXCHANGE = new Convention(252, false);

  public Convention {
    if (!(periodsPerYear > 0)) {
      throw new IllegalArgumentException("periodsPerYear must be positive, was " + periodsPerYear);
    }
  }

  /** Every calendar day from 365 periods a year on, only the days with data below. */
  public static Convention of(double periodsPerYear) {
    return new Convention(periodsPerYear, periodsPerYear >= 365);
  }

  /** Fills the gaps of a measure's sentence. */
  String state(String sentence) {
    return sentence
        .replace(
            "{periods}",
            periodsPerYear == Math.rint(periodsPerYear)
                ? Long.toString((long) periodsPerYear)
                : Double.toString(periodsPerYear))
        .replace(
            "{days}",
            everyDay ? "every calendar day, days without data as 0" : "days with data only");
  }
}
