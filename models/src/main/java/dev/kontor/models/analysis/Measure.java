package dev.kontor.models.analysis;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be measured, in the order of a report. */
public enum Measure {
  TOTAL_RETURN("totalReturn", "Total return", "%", "Last equity over first, minus 1."),
  CAGR(
      "cagr",
      "CAGR",
      "%",
      "Compound annual growth rate over years of 365.25 days; undefined below one day."),
  VOLATILITY(
      "volatility",
      "Volatility",
      "%",
      "Sample deviation (ddof = 1) of daily returns × √{periods}; closes at 24:00 UTC, {days}."),
  SHARPE(
      "sharpe",
      "Sharpe ratio",
      "ratio",
      "Mean of arithmetic daily returns (closes at 24:00 UTC, {days}) over their sample deviation"
          + " (ddof = 1) × √{periods}; risk-free rate 0."),
  SORTINO(
      "sortino",
      "Sortino ratio",
      "ratio",
      "Mean daily return over the downside deviation (root mean square of returns below 0, over all"
          + " days) × √{periods}; target 0."),
  CALMAR("calmar", "Calmar ratio", "ratio", "CAGR over the size of the maximum drawdown."),
  MAX_DRAWDOWN(
      "maxDrawdown",
      "Maximum drawdown",
      "%",
      "Deepest fall below the highest equity so far, on every equity point; negative."),
  LONGEST_DRAWDOWN(
      "longestDrawdown",
      "Longest drawdown",
      "days",
      "Longest time from a high until it is reached again, or until the end."),
  TIME_IN_MARKET(
      "timeInMarket", "Time in market", "%", "Share of equity points with a position value ≠ 0."),
  EXPOSURE(
      "exposure",
      "Mean exposure",
      "%",
      "Mean of |position value| over equity, on all equity points; net within an account."),
  TRADES(
      "trades",
      "Trades",
      "count",
      "Closed round trips, matched first in first out; a partial close is one of its own."),
  WIN_RATE("winRate", "Win rate", "%", "Share of round trips with a profit after fees."),
  PROFIT_FACTOR(
      "profitFactor", "Profit factor", "ratio", "Sum of profits over sum of losses, after fees."),
  PAYOFF("payoff", "Payoff ratio", "ratio", "Average profit over average loss, after fees."),
  AVERAGE_TRADE(
      "averageTrade", "Average trade", "money", "Mean result of a round trip, after fees."),
  BEST_TRADE("bestTrade", "Best trade", "money", "Largest result of a round trip, after fees."),
  WORST_TRADE("worstTrade", "Worst trade", "money", "Smallest result of a round trip, after fees."),
  EXPECTANCY(
      "expectancy",
      "Expectancy",
      "ratio",
      "Average trade over average loss: what one unit at risk is expected to earn."),
  SQN(
      "sqn",
      "System quality (SQN)",
      "ratio",
      "√trades × mean result over its sample deviation (ddof = 1); results in money, not in R."),
  AVERAGE_HOLDING(
      "averageHolding",
      "Average holding",
      "hours",
      "Mean time from entry to exit of a round trip."),
  FEES("fees", "Fees", "money", "All fees paid, those of open positions included."),
  TURNOVER(
      "turnover",
      "Turnover",
      "ratio",
      "Value of all executions, bought and sold, over mean equity; not annualised.");

  private final String key;
  private final String title;
  private final String unit;
  private final String sentence;

  Measure(String key, String title, String unit, String sentence) {
    this.key = key;
    this.title = title;
    this.unit = unit;
    this.sentence = sentence;
  }

  public static Optional<Measure> ofKey(String key) {
    return Stream.of(values()).filter(measure -> measure.key.equals(key)).findFirst();
  }

  public String key() {
    return key;
  }

  /** The metric that has this value; what is not finite becomes {@code NaN}. */
  public Metric of(double value, Convention convention) {
    double defined = Double.isFinite(value) ? value : Double.NaN;
    return new Metric(key, title, defined, unit, convention.state(sentence));
  }
}
