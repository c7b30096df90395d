package dev.kontor.models.analysis;

import static dev.kontor.models.analysis.EquityCurve.DAY;
import static dev.kontor.models.analysis.Statistics.over;

import java.util.Arrays;

/** What an equity curve says about growth, falls and money at work; fractions, not percent. */
record Growth(EquityCurve curve) {

  double totalReturn() {
    return curve.size() < 2 ? Double.NaN : over(curve.last(), curve.first()) - 1;
  }

  double cagr() {
    double years = curve.spanMillis() / (365.25 * DAY);
    double growth = 1 + totalReturn();
    return curve.spanMillis() >= DAY ? Math.pow(growth, 1 / years) - 1 : Double.NaN;
  }

  /** Zero or negative. */
  double maxDrawdown() {
    return Arrays.stream(curve.underwater()).min().orElse(Double.NaN);
  }

  double longestDrawdownDays() {
    if (curve.size() == 0) {
      return Double.NaN;
    }
    long longest = 0;
    int high = 0;
    for (int i = 1; i < curve.size(); i++) {
      boolean under = curve.equity(i) < curve.equity(high);
      boolean wasUnder = curve.equity(i - 1) < curve.equity(high);
      if (under || wasUnder) {
        longest = Math.max(longest, curve.time(i) - curve.time(high));
      }
      high = under ? high : i;
    }
    return (double) longest / DAY;
  }

  double timeInMarket() {
    long in = 0;
    for (int i = 0; i < curve.size(); i++) {
      in += curve.exposure(i) != 0 ? 1 : 0;
    }
    return over(in, curve.size());
  }

  double exposure() {
    double sum = 0;
    for (int i = 0; i < curve.size(); i++) {
      sum += curve.equity(i) > 0 ? curve.exposure(i) / curve.equity(i) : Double.NaN;
    }
    return over(sum, curve.size());
  }

  double meanEquity() {
    double sum = 0;
    for (int i = 0; i < curve.size(); i++) {
      sum += curve.equity(i);
    }
    return over(sum, curve.size());
  }
}
