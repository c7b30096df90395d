package dev.kontor.models.indicators.momentum;

import static dev.kontor.models.kernels.Family.RANGE;
import static dev.kontor.models.kernels.Family.RANGE_CLOSE;
import static dev.kontor.models.kernels.Family.SEED;
import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.length;
import static dev.kontor.models.kernels.Family.option;

import dev.kontor.models.kernels.Family;
import java.util.List;

/** How fast prices go. */
public final class Momentum {
  /** A close, and the range of the last bars that it is in. */
  private static final List<String> PLACE =
      List.of("highest(high, length)", "lowest(low, length)", "close");

  private Momentum() {}

  public static Family family() {
    Family family = new Family();
    changes(family);
    strengths(family);
    places(family);
    averages(family);
    return family;
  }

  private static void changes(Family family) {
    family
        .number(
            "roc",
            List.of(SERIES, length("length", 10)),
            "rate of change over some bars, in percent",
            Roc::percent)
        .number(
            "momentum",
            List.of(SERIES, length("length", 10)),
            "difference to the value some bars ago",
            Roc::difference);
  }

  private static void strengths(Family family) {
    family
        .number(
            "rsi",
            List.of(SERIES, length("length", 14), SEED),
            "relative strength index, 0 to 100",
            Rsi::new)
        .number(
            "cmo",
            List.of(SERIES, length("length", 14), option("by", "sum", "wilder")),
            "Chande momentum oscillator, gains minus losses, -100 to 100",
            Cmo::of)
        .numbers(
            "tsi",
            List.of(),
            List.of(SERIES, length("long", 25), length("short", 13), length("signal", 7), SEED),
            List.of("value", "signal"),
            "true strength index, -100 to 100",
            Tsi::new)
        .number(
            "ultimate",
            RANGE_CLOSE,
            List.of(length("short", 7), length("middle", 14), length("long", 28)),
            "ultimate oscillator, buying pressure over three lengths, 0 to 100",
            Ultimate::new);
  }

  private static void places(Family family) {
    family
        .numbers(
            "stochastic",
            PLACE,
            List.of(length("length", 14), length("smooth", 3), length("signal", 3)),
            List.of("k", "d"),
            "stochastic oscillator, the close's place in the range, 0 to 100; smooth 1 is the fast"
                + " one",
            Stochastic::new)
        .numbers(
            "stochRsi",
            List.of(),
            List.of(
                SERIES,
                length("length", 14),
                length("range", 14),
                length("smooth", 3),
                length("signal", 3),
                SEED),
            List.of("k", "d"),
            "stochastic of the relative strength index, 0 to 100",
            StochasticRsi::new)
        .number(
            "williamsR",
            PLACE,
            List.of(length("length", 14)),
            "Williams %R, the close below the highest high, -100 to 0",
            WilliamsR::new);
  }

  private static void averages(Family family) {
    family
        .number(
            "cci",
            List.of("hlc3", "sma(hlc3, length)", "meanDeviation(hlc3, length)"),
            List.of(length("length", 20)),
            "commodity channel index, mostly -100 to 100",
            Cci::new)
        .number(
            "awesome",
            RANGE,
            List.of(length("fast", 5), length("slow", 34)),
            "awesome oscillator, a short average of the bar's middle minus a long one",
            Awesome::new)
        .numbers(
            "ppo",
            List.of(),
            List.of(SERIES, length("fast", 12), length("slow", 26), length("signal", 9), SEED),
            List.of("value", "signal", "histogram"),
            "percentage price oscillator",
            Ppo::new);
  }
}
