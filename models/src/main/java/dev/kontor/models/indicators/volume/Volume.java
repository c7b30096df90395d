package dev.kontor.models.indicators.volume;

import static dev.kontor.models.kernels.Family.CLOSE_VOLUME;
import static dev.kontor.models.kernels.Family.RANGE_CLOSE_VOLUME;
import static dev.kontor.models.kernels.Family.SEED;
import static dev.kontor.models.kernels.Family.factor;
import static dev.kontor.models.kernels.Family.length;
import static dev.kontor.models.kernels.Family.option;

import dev.kontor.models.kernels.Family;
import dev.kontor.models.kernels.IndicatorFunction;
import java.util.List;

/** How much was traded while prices moved. */
public final class Volume {
  private Volume() {}

  public static Family family() {
    Family family = new Family();
    lines(family);
    flows(family);
    averages(family);
    return family;
  }

  private static void lines(Family family) {
    family
        .number(
            "obv",
            CLOSE_VOLUME,
            List.of(option("start", "zero", "bar")),
            "on-balance volume",
            OnBalance::new)
        .number(
            "adLine",
            RANGE_CLOSE_VOLUME,
            List.of(option("start", "bar", "zero")),
            "accumulation/distribution line",
            Accumulation::line)
        .number(
            "adOscillator",
            RANGE_CLOSE_VOLUME,
            List.of(length("fast", 3), length("slow", 10), SEED),
            "Chaikin's oscillator: fast minus slow average of the accumulation/distribution line",
            Accumulation::oscillator)
        .number(
            "nvi",
            CLOSE_VOLUME,
            List.of(factor("start", 1000)),
            "negative volume index: follows the close on bars with less volume",
            VolumeIndex::negative)
        .number(
            "pvi",
            CLOSE_VOLUME,
            List.of(factor("start", 1000)),
            "positive volume index: follows the close on bars with more volume",
            VolumeIndex::positive);
  }

  private static void flows(Family family) {
    family
        .number(
            "mfi",
            List.of("hlc3", "volume"),
            List.of(length("length", 14)),
            "money flow index, 0 to 100",
            MoneyFlowIndex::new)
        .number(
            "cmf",
            RANGE_CLOSE_VOLUME,
            List.of(length("length", 20)),
            "Chaikin's money flow, -1 to 1",
            ChaikinMoneyFlow::new)
        .number(
            "forceIndex",
            CLOSE_VOLUME,
            List.of(length("length", 13), SEED),
            "Elder's force index: average of change times volume",
            ForceIndex::new)
        .number(
            "easeOfMovement",
            RANGE_CLOSE_VOLUME,
            List.of(length("length", 14), factor("scale", 100_000_000)),
            "Arms's ease of movement",
            EaseOfMovement::new);
  }

  private static void averages(Family family) {
    family
        .numbers(
            "vwap",
            List.of("high", "low", "close", "volume", "time", IndicatorFunction.SESSION),
            List.of(option("restart", "day", "week", "session", "never"), factor("hour", 0)),
            List.of("value", "deviation"),
            "volume-weighted average price since the start of the day, by default at midnight UTC, of"
                + " the 'week' or, with 'session', of the session of its calendar",
            SessionAverage::new)
        .number(
            "rollingVwap",
            List.of("hlc3", "volume"),
            List.of(length("length")),
            "volume-weighted average price of the last bars",
            RollingAverage::new)
        .number(
            "volumeZ",
            List.of("volume"),
            List.of(length("length", 20), option("of", "population", "sample")),
            "how many standard deviations the volume is above its mean",
            VolumeScore::new);
  }
}
