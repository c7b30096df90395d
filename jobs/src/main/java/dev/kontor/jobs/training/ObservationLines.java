package dev.kontor.jobs.training;

import dev.kontor.connectors.files.Line;
import dev.kontor.jobs.output.Csv;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.strategy.FeatureSet;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.training.Observation;
import dev.kontor.operators.indicators.Features;
import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;

/** Observations on their way from the job to whoever labels them, a line each. */
final class ObservationLines implements MapFunction<Features, Line> {
  private static final long serialVersionUID = 1L;
  private static final int BEFORE_FEATURES = 7;

  static final String FILE = "observations.csv";

  private final int[] places;
  private final int range;

  ObservationLines(Strategy strategy) {
    places = strategy.features().features().stream().mapToInt(FeatureSet.Feature::place).toArray();
    range = strategy.names().getOrDefault(FeaturePlan.RANGE, -1);
  }

  @Override
  public Line map(Features features) {
    Bar bar = features.bar();
    Csv row =
        new Csv()
            .add(bar.instrument())
            .add(Long.toString(bar.end()))
            .add(Long.toString(features.ordinal()))
            .e8(bar.closeE8())
            .e8(bar.highE8())
            .e8(bar.lowE8())
            .number(range < 0 ? Double.NaN : features.row()[range]);
    for (int place : places) {
      row.number(features.row()[place]);
    }
    return new Line(FILE, row.toString());
  }

  static Observation read(List<String> cells) {
    double[] features = new double[cells.size() - BEFORE_FEATURES];
    for (int i = 0; i < features.length; i++) {
      features[i] = number(cells.get(BEFORE_FEATURES + i));
    }
    return new Observation(
        cells.get(0),
        Long.parseLong(cells.get(1)),
        Long.parseLong(cells.get(2)),
        price(cells.get(3)),
        price(cells.get(4)),
        price(cells.get(5)),
        number(cells.get(6)),
        features);
  }

  private static double price(String cell) {
    return E8.asDouble(E8.parse(cell));
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
