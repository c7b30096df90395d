package dev.kontor.models.indicators.trend;

import static dev.kontor.models.kernels.Family.RANGE;
import static dev.kontor.models.kernels.Family.RANGE_CLOSE;
import static dev.kontor.models.kernels.Family.SEED;
import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.factor;
import static dev.kontor.models.kernels.Family.length;
import static dev.kontor.models.kernels.Family.option;

import dev.kontor.models.kernels.Family;
import java.util.List;

/** Where prices go: averages and what is made of them. */
public final class Trend {
  private Trend() {}

  public static Family family() {
    Family family = new Family();
    averages(family);
    smoothed(family);
    lines(family);
    directions(family);
    stops(family);
    return family;
  }

  private static void averages(Family family) {
    family
        .number("sma", List.of(SERIES, length("length")), "mean of the last values", Sma::new)
        .number(
            "ema",
            List.of(SERIES, length("length"), SEED),
            "exponential moving average, alpha = 2 / (length + 1)",
            Ema::exponential)
        .number(
            "wilder",
            List.of(SERIES, length("length"), SEED),
            "Wilder's moving average, alpha = 1 / length",
            Ema::wilder)
        .number(
            "wma",
            List.of(SERIES, length("length")),
            "moving average weighted 1 to length, the newest most",
            Wma::new)
        .number("hma", List.of(SERIES, length("length")), "Hull's moving average, of wma", Hma::new)
        .number(
            "kama",
            List.of(SERIES, length("length", 10), length("fast", 2), length("slow", 30)),
            "Kaufman's adaptive moving average",
            Kama::new)
        .number(
            "vwma",
            List.of("volume"),
            List.of(SERIES, length("length")),
            "moving average weighted by volume",
            Vwma::new);
  }

  private static void smoothed(Family family) {
    family
        .number(
            "dema",
            List.of(SERIES, length("length"), SEED),
            "double exponential moving average, faster than ema",
            MultipleEma::twice)
        .number(
            "tema",
            List.of(SERIES, length("length"), SEED),
            "triple exponential moving average, faster than dema",
            MultipleEma::thrice)
        .number(
            "trix",
            List.of(SERIES, length("length", 15), SEED),
            "change of a triple smoothed average from bar to bar, in percent",
            Trix::new)
        .numbers(
            "macd",
            List.of(),
            List.of(
                SERIES,
                length("fast", 12),
                length("slow", 26),
                length("signal", 9),
                option("seed", "first", "sma", "aligned")),
            List.of("value", "signal", "histogram", "fast", "slow"),
            "moving average convergence divergence",
            Macd::of);
  }

  private static void lines(Family family) {
    family
        .numbers(
            "linearRegression",
            List.of(),
            List.of(SERIES, length("length", 14)),
            List.of("value", "slope", "intercept", "r2"),
            "straight line of least squares through the last values: on this bar, per bar, on the"
                + " first of them; and the part of the scatter it explains, 0 to 1",
            LinearRegression::new)
        .numbers(
            "ichimoku",
            RANGE_CLOSE,
            List.of(
                length("conversion", 9),
                length("base", 26),
                length("span", 52),
                length("displacement", 26)),
            List.of("conversion", "base", "spanA", "spanB", "lagging"),
            "Ichimoku: its lines, the spans drawn at this bar, and the close displacement bars ago,"
                + " beside which today's is drawn",
            Ichimoku::new);
  }

  private static void directions(Family family) {
    family
        .numbers(
            "adx",
            List.of("high", "low", "close", "trueRange()"),
            List.of(length("length", 14), option("seed", "first", "sma", "zero")),
            List.of("value", "plusDi", "minusDi"),
            "average directional index and Wilder's indicators +DI and -DI, 0 to 100",
            DirectionalMovement::of)
        .numbers(
            "aroon",
            RANGE,
            List.of(length("length", 25)),
            List.of("oscillator", "up", "down"),
            "Aroon: how recent the highest high and the lowest low are, 0 to 100",
            Aroon::new)
        .numbers(
            "vortex",
            RANGE_CLOSE,
            List.of(length("length", 14)),
            List.of("plus", "minus"),
            "vortex: movement up and down relative to the true range, around 1",
            Vortex::new);
  }

  private static void stops(Family family) {
    family
        .numbers(
            "sar",
            RANGE,
            List.of(factor("acceleration", 0.02), factor("maximum", 0.2)),
            List.of("value", "direction"),
            "Wilder's parabolic stop and reverse; direction is 1 or -1",
            Sar::new)
        .numbers(
            "superTrend",
            RANGE_CLOSE,
            List.of(length("length", 10), factor("multiplier", 3), SEED),
            List.of("value", "direction"),
            "a band some average true ranges away from the price; direction is 1 or -1",
            SuperTrend::new);
  }
}
