package dev.kontor.models.indicators.momentum;

import static dev.kontor.models.kernels.Family.SEED;
import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.length;

import dev.kontor.models.kernels.Family;
import java.util.List;

/** How fast prices go. */
public final class Momentum {
  private Momentum() {}

  public static Family family() {
    return new Family()
        .number(
            "rsi",
            List.of(SERIES, length("length", 14), SEED),
            "relative strength index, 0 to 100",
            Rsi::new);
  }
}
