package dev.kontor.models.indicators.series;

import static dev.kontor.models.kernels.Family.SERIES;
import static dev.kontor.models.kernels.Family.condition;
import static dev.kontor.models.kernels.Family.length;
import static dev.kontor.models.kernels.Family.series;

import dev.kontor.models.kernels.Family;
import java.util.List;

/** What can be asked of any series: its past, its extremes, its crossings. */
public final class SeriesFunctions {
  private SeriesFunctions() {}

  public static Family family() {
    return new Family()
        .number(
            "highest",
            List.of(SERIES, length("length")),
            "highest of the last values",
            Extreme::highest)
        .number(
            "lowest",
            List.of(SERIES, length("length")),
            "lowest of the last values",
            Extreme::lowest)
        .number(
            "lag",
            List.of(SERIES, length("bars", 1)),
            "the value some bars ago, also written x[1]",
            Lag::new)
        .number(
            "change",
            List.of(SERIES, length("bars", 1)),
            "difference to the value some bars ago",
            Change::difference)
        .number(
            "rate",
            List.of(SERIES, length("bars", 1)),
            "relative change over some bars; 0.01 is one percent",
            Change::rate)
        .condition(
            "crossesAbove",
            List.of(series("left"), series("right")),
            "left goes over right on this bar",
            Crossing::above)
        .condition(
            "crossesBelow",
            List.of(series("left"), series("right")),
            "left goes under right on this bar",
            Crossing::below)
        .number(
            "streak",
            List.of(condition("condition")),
            "for how many bars in a row a condition has held",
            Streak::new)
        .number(
            "valueWhen",
            List.of(condition("condition"), series("series")),
            "the series on the last bar on which the condition held",
            ValueWhen::new);
  }
}
