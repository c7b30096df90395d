package dev.kontor.models.strategy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.predict.TrainedOn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers that models are trained on, a vector in a fixed order. Two sets are the same if, and
 * only if, a model trained on the one may be asked about the other: same names and order, same
 * expressions whatever the names within them, same timeframe.
 *
 * @param timeframe the bars at whose close a vector is made
 */
public record FeatureSet(Timeframe timeframe, List<Feature> features) {
  private static final String VERSION = "kontor features 1";

  /**
   * @param name as models know it
   * @param expression in its canonical text
   * @param place its index in the row
   */
  public record Feature(String name, String expression, int place) {}

  public FeatureSet {
    features = List.copyOf(features);
  }

  public int count() {
    return features.size();
  }

  public boolean isEmpty() {
    return features.isEmpty();
  }

  public List<String> names() {
    return features.stream().map(Feature::name).toList();
  }

  /** Whether one of them is that, in canonical text. */
  public boolean has(String expression) {
    return features.stream().anyMatch(feature -> feature.expression().equals(expression));
  }

  /** The vector of a row; a value that is absent is {@code NaN}. */
  public double[] of(double[] row) {
    return features.stream().mapToDouble(feature -> row[feature.place()]).toArray();
  }

  /** What the hash is of: the version of this text, the timeframe, then a feature a line. */
  public String text() {
    return features.stream()
        .map(feature -> feature.name() + " = " + feature.expression() + "\n")
        .collect(Collectors.joining("", VERSION + "\ntimeframe " + timeframe + "\n", ""));
  }

  /** Names exactly this set: 64 hexadecimal digits, the SHA-256 of {@link #text} in UTF-8. */
  public String sha256() {
    return TrainedOn.hash(text());
  }

  /** For messages: the hash and the names. */
  @Override
  public String toString() {
    return isEmpty() ? "none" : sha256() + " (" + String.join(", ", names()) + ")";
  }
}
