package dev.kontor.models.indicators.trend;

import static dev.kontor.models.kernels.Family.SEED;
import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.length;

import dev.kontor.models.kernels.Family;
import java.util.List;

/** Where prices go: averages and what is made of them. */
public final class Trend {
  private Trend() {}

  public static Family family() {
    return new Family()
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
        .numbers(
            "macd",
            List.of(),
            List.of(SERIES, length("fast", 12), length("slow", 26), length("signal", 9), SEED),
            List.of("value", "signal", "histogram", "fast", "slow"),
            "moving average convergence divergence",
            Macd::new);
  }
}
