package dev.kontor.models.indicators.volatility;

import static dev.kontor.models.kernels.Family.PRICES;
import static dev.kontor.models.kernels.Family.RANGE;
import static dev.kontor.models.kernels.Family.RANGE_CLOSE;
import static dev.kontor.models.kernels.Family.SEED;
import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.factor;
import static dev.kontor.models.kernels.Family.length;
import static dev.kontor.models.kernels.Family.option;

import dev.kontor.models.kernels.Family;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import java.util.List;

/** How far prices scatter. */
public final class Volatility {
  private static final Parameter RANGE_SEED = option("seed", "first", "sma", "talib");
  private static final List<Parameter> SPAN = List.of(length("length", 20), factor("periods", 1));

  private Volatility() {}

  public static Family family() {
    Family family = new Family();
    bands(family);
    ranges(family);
    estimates(family);
    return family;
  }

  private static void bands(Family family) {
    family
        .numbers(
            "bollinger",
            List.of("sma(series, length)", "variance(series, length)"),
            List.of(SERIES, length("length", 20), factor("deviations", 2)),
            Bands.OUTPUTS,
            "bands of some population deviations around the mean; position is 0 at the lower band,"
                + " 1 at the upper",
            Bollinger::new)
        .numbers(
            "keltner",
            List.of("ema(close, length, seed)", "atr(rangeLength, seed)", "close"),
            List.of(length("length", 20), factor("ranges", 2), length("rangeLength", 10), SEED),
            Bands.OUTPUTS,
            "Keltner channel: some average true ranges around the exponential average",
            Keltner::new)
        .numbers(
            "donchian",
            List.of("highest(high, length)", "lowest(low, length)", "close"),
            List.of(length("length", 20)),
            Bands.OUTPUTS,
            "Donchian channel: highest high and lowest low, this bar included",
            Donchian::new);
  }

  private static void ranges(Family family) {
    family
        .number(
            "atr",
            List.of("trueRange()"),
            List.of(length("length", 14), RANGE_SEED),
            "average true range",
            AverageRange::of)
        .number(
            "natr",
            List.of("atr(length, seed)", "close"),
            List.of(length("length", 14), RANGE_SEED),
            "average true range in percent of the close",
            RelativeRange::new)
        .number(
            "trueRange",
            RANGE_CLOSE,
            List.of(),
            "the bar's range, the gap before it included",
            TrueRange::new)
        .number(
            "chaikinVolatility",
            RANGE,
            List.of(length("length", 10), length("change", 10), SEED),
            "change of the average range over some bars, in percent",
            ChaikinVolatility::new);
  }

  private static void estimates(Family family) {
    family
        .number(
            "deviation",
            List.of("variance(series, length, of)"),
            List.of(SERIES, length("length"), option("of", "population", "sample")),
            "standard deviation",
            Deviation::new)
        .number(
            "realised",
            List.of(
                SERIES,
                length("length", 20),
                factor("periods", 1),
                option("around", "sample", "population", "zero")),
            "volatility of log returns, per bar or of some periods",
            Realised::new)
        .number(
            "parkinson",
            PRICES,
            SPAN,
            "Parkinson's volatility, of high and low",
            RangeVolatility::parkinson)
        .number(
            "garmanKlass",
            PRICES,
            SPAN,
            "Garman and Klass's volatility, of open, high, low and close",
            RangeVolatility::garmanKlass)
        .number(
            "rogersSatchell",
            PRICES,
            SPAN,
            "Rogers and Satchell's volatility, for prices that drift",
            RangeVolatility::rogersSatchell)
        .number(
            "yangZhang",
            PRICES,
            SPAN,
            "Yang and Zhang's volatility, for prices that drift and gap",
            YangZhang::new);
  }
}
