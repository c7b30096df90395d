package dev.kontor.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.predict.ModelFile;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a card for machines says of its model, by the names under which {@code retrain} registers
 * it.
 */
record CardFacts(Map<String, String> parameters, Map<String, Double> metrics) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final CardFacts NONE = new CardFacts(Map.of(), Map.of());

  /**
   * @throws BadUse if it is no such card, or that of another model
   */
  static CardFacts of(byte[] json, String option, ModelFile model) {
    JsonNode card = read(json, option);
    String sha256 = card.path("pmmlSha256").asText();
    if (!sha256.equals(model.sha256())) {
      throw new BadUse(
          option
              + ": is the card of another model, with SHA-256 "
              + (sha256.isEmpty() ? "unknown" : sha256)
              + "; that of --pmml is "
              + model.sha256());
    }
    TreeMap<String, String> parameters = new TreeMap<>();
    text(parameters, "features", card.path("features").path("sha256"));
    text(parameters, "examples", card.path("data").path("examples"));
    text(parameters, "trained.from", card.path("data").path("from"));
    text(parameters, "trained.to", card.path("data").path("to"));
    card.path("parameters")
        .fields()
        .forEachRemaining(one -> text(parameters, one.getKey(), one.getValue()));
    TreeMap<String, Double> metrics = new TreeMap<>();
    number(metrics, "logLoss", card.path("scores").path("model").path("logLoss"));
    number(metrics, "auc", card.path("scores").path("meanAuc"));
    return new CardFacts(parameters, metrics);
  }

  private static JsonNode read(byte[] json, String option) {
    try {
      JsonNode card = JSON.readTree(json);
      if (card.isObject()) {
        return card;
      }
    } catch (IOException e) {
      throw new BadUse(option + ": is no JSON");
    }
    throw new BadUse(option + ": is no card for machines, as train writes it");
  }

  private static void text(Map<String, String> texts, String name, JsonNode value) {
    if (value.isValueNode()) {
      texts.put(name, value.asText());
    }
  }

  private static void number(Map<String, Double> numbers, String name, JsonNode value) {
    if (value.isNumber() && Double.isFinite(value.asDouble())) {
      numbers.put(name, value.asDouble());
    }
  }
}
