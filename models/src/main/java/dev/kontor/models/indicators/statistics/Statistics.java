package dev.kontor.models.indicators.statistics;

import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.length;
import static dev.kontor.models.kernels.Family.option;
import static dev.kontor.models.kernels.Family.series;

import dev.kontor.models.kernels.Family;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import java.util.List;

/** What the last values of a series, or of two, are like. */
public final class Statistics {
  private static final Parameter OF = option("of", "population", "sample");

  private Statistics() {}

  public static Family family() {
    Family family = new Family();
    ofOne(family);
    ofTwo(family);
    return family;
  }

  private static void ofOne(Family family) {
    family
        .number("sum", List.of(SERIES, length("length")), "sum of the last values", Summation::new)
        .number("variance", List.of(SERIES, length("length"), OF), "variance", Variance::new)
        .number(
            "meanDeviation",
            List.of("sma(series, length)"),
            List.of(SERIES, length("length")),
            "mean absolute deviation",
            MeanDeviation::new)
        .number(
            "zscore",
            List.of(SERIES, length("length"), OF),
            "how many standard deviations the value is above the mean",
            Zscore::new)
        .number(
            "skew",
            List.of(SERIES, length("length"), OF),
            "skewness, positive with a long tail of high values",
            Skew::new)
        .number(
            "rank",
            List.of(SERIES, length("length"), option("equal", "mean", "strict", "weak")),
            "how many percent of the values before it in the window are below the value",
            Rank::new)
        .number(
            "logReturn",
            List.of(SERIES, length("bars", 1)),
            "logarithmic return over some bars",
            LogReturn::new);
  }

  private static void ofTwo(Family family) {
    family
        .number(
            "correlation",
            List.of(series("a"), series("b"), length("length")),
            "Pearson's correlation of the values of two series, -1 to 1",
            Correlation::new)
        .number(
            "covariance",
            List.of(series("a"), series("b"), length("length"), OF),
            "covariance of the values of two series",
            Covariance::new)
        .number(
            "beta",
            List.of(
                series("series"),
                series("market"),
                length("length"),
                option("of", "returns", "values")),
            "slope of the series's returns, or values, on the market's",
            Beta::new);
  }
}
