package dev.kontor.models.analysis;

import static dev.kontor.models.analysis.Statistics.over;

import java.util.Arrays;
import java.util.List;

/** What the results of round trips, in money and after fees, say; fractions, not percent. */
record Results(double[] pnl) {

  static Results of(List<RoundTrip> trips) {
    return new Results(trips.stream().mapToDouble(RoundTrip::pnl).toArray());
  }

  double winRate() {
    return over(wins(), pnl.length);
  }

  double profitFactor() {
    return over(profit(), loss());
  }

  double payoff() {
    return wins() == 0 ? Double.NaN : over(profit() / wins(), averageLoss());
  }

  double average() {
    return Statistics.mean(pnl);
  }

  double best() {
    return Arrays.stream(pnl).max().orElse(Double.NaN);
  }

  double worst() {
    return Arrays.stream(pnl).min().orElse(Double.NaN);
  }

  double expectancy() {
    return over(average(), averageLoss());
  }

  double sqn() {
    double deviation = Statistics.deviation(pnl);
    double rounding = 1e-12 * Math.abs(average());
    return deviation > rounding ? Math.sqrt(pnl.length) * average() / deviation : Double.NaN;
  }

  private double averageLoss() {
    return over(loss(), Arrays.stream(pnl).filter(p -> p < 0).count());
  }

  private double wins() {
    return Arrays.stream(pnl).filter(p -> p > 0).count();
  }

  private double profit() {
    return Arrays.stream(pnl).filter(p -> p > 0).sum();
  }

  private double loss() {
    return -Arrays.stream(pnl).filter(p -> p < 0).sum();
  }
}
