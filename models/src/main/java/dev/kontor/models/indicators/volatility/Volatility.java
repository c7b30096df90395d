package dev.kontor.models.indicators.volatility;

import static dev.kontor.models.kernels.Family.RANGE_CLOSE;
import static dev.kontor.models.kernels.Family.SEED;
import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.factor;
import static dev.kontor.models.kernels.Family.length;
import static dev.kontor.models.kernels.Family.option;

import dev.kontor.models.kernels.Family;
import java.util.List;

/** How far prices scatter. */
public final class Volatility {
  private Volatility() {}

  public static Family family() {
    return new Family()
        .numbers(
            "bollinger",
            List.of(),
            List.of(SERIES, length("length", 20), factor("deviations", 2)),
            List.of("middle", "upper", "lower", "width", "position"),
            "bands of some population deviations around the mean; position is 0 at the lower band,"
                + " 1 at the upper",
            Deviation::bands)
        .number(
            "atr",
            RANGE_CLOSE,
            List.of(length("length", 14), SEED),
            "average true range",
            TrueRange::averaged)
        .number(
            "trueRange",
            RANGE_CLOSE,
            List.of(),
            "the bar's range, the gap before it included",
            TrueRange::plain)
        .number(
            "deviation",
            List.of(SERIES, length("length"), option("of", "population", "sample")),
            "standard deviation",
            Deviation::plain);
  }
}
