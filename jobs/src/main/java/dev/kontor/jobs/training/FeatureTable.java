package dev.kontor.jobs.training;

import dev.kontor.models.strategy.FeatureSet;
import dev.kontor.models.training.Example;
import dev.kontor.models.training.Label;
import dev.kontor.models.training.Labelling;
import dev.kontor.models.training.Observation;
import dev.kontor.models.training.Span;
import dev.kontor.models.training.TrainingSettings;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was known at each close, and what came after.
 *
 * @param rows in order of time, then of instruments
 */
public record FeatureTable(FeatureSet features, TrainingSettings settings, List<Row> rows) {

  /**
   * @param label null where history ends too early
   */
  public record Row(Observation observation, Label label) {}

  /**
   * @param observations in order of time
   */
  static FeatureTable of(
      FeatureSet features, TrainingSettings settings, List<Observation> observations) {
    Map<String, List<Observation>> series = new LinkedHashMap<>();
    observations.forEach(
        one -> series.computeIfAbsent(one.instrument(), name -> new ArrayList<>()).add(one));
    Map<Observation, Label> labels = new IdentityHashMap<>();
    Labelling labelling = new Labelling(settings);
    series
        .values()
        .forEach(
            one -> {
              List<Label> answers = labelling.label(one);
              for (int i = 0; i < answers.size(); i++) {
                labels.put(one.get(i), answers.get(i));
              }
            });
    return new FeatureTable(
        features,
        settings,
        observations.stream().map(one -> new Row(one, labels.get(one))).toList());
  }

  /** The rows whose features are all there and whose answer is known. */
  public List<Example> examples() {
    return rows.stream()
        .filter(row -> row.label() != null && row.observation().isComplete())
        .map(row -> new Example(row.observation().features(), isUp(row.label()), span(row)))
        .toList();
  }

  public List<String> instruments() {
    return rows.stream().map(row -> row.observation().instrument()).distinct().sorted().toList();
  }

  /** The values of a feature in all rows. */
  double[] values(int feature) {
    return rows.stream().mapToDouble(row -> row.observation().features()[feature]).toArray();
  }

  String direction(Label label) {
    return label.forwardReturn() > settings.threshold().doubleValue() ? "up" : "down";
  }

  private boolean isUp(Label label) {
    return label.isUp(settings.target(), settings.threshold().doubleValue());
  }

  private Span span(Row row) {
    return new Span(row.observation().time(), row.label().end(settings.target()));
  }
}
