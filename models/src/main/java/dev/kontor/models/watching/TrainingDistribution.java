package dev.kontor.models.watching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/**
 * What a model was trained on, as its card keeps it.
 *
 * @param features by the name of the model's input
 * @param score what the model said of its training rows; null if the card does not say
 */
public record TrainingDistribution(LinkedHashMap<String, Bins> features, Bins score)
    implements Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads {@code {"features": {NAME: {"edges": […], "shares": […], "missing": 0}}, "score": {…}}};
   * what else there is is left alone.
   *
   * @throws IllegalArgumentException if it is something else, in one sentence
   */
  public static TrainingDistribution read(byte[] json) {
    try {
      JsonNode root = JSON.readTree(json);
      LinkedHashMap<String, Bins> features = new LinkedHashMap<>();
      if (!root.path("features").isObject()) {
        throw new IllegalArgumentException("it has no object \"features\"");
      }
      root.get("features")
          .fields()
          .forEachRemaining(each -> features.put(each.getKey(), bins(each.getValue())));
      return new TrainingDistribution(
          features, root.hasNonNull("score") ? bins(root.get("score")) : null);
    } catch (IOException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
  }

  /** Of another model with the same features. */
  public TrainingDistribution withoutScore() {
    return new TrainingDistribution(features, null);
  }

  /** The same as a file. */
  public byte[] write() {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode all = root.putObject("features");
    features.forEach((name, bins) -> put(all.putObject(name), bins));
    if (score != null) {
      put(root.putObject("score"), score);
    }
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode object, Bins bins) {
    for (double edge : bins.edges()) {
      object.withArray("edges").add(edge);
    }
    object.withArray("edges");
    for (double share : bins.shares()) {
      object.withArray("shares").add(share);
    }
    object.put("missing", bins.missing());
  }

  private static Bins bins(JsonNode object) {
    return new Bins(
        numbers(object.path("edges")),
        numbers(object.path("shares")),
        object.path("missing").asDouble());
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble(Double.NaN);
    }
    return numbers;
  }
}
