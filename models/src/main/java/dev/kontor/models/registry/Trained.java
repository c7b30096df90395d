package dev.kontor.models.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.predict.PmmlModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which features a version says that it was trained on.
 *
 * @param sha256 null if it says nothing
 * @param names by its card for machines; if it has none, those that the model asks for
 */
public record Trained(String sha256, List<String> names) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Trained {
    names = List.copyOf(names);
  }

  /**
   * @throws BadRegistry if the version cannot be had
   * @throws dev.kontor.models.predict.BadModel if it is no model
   */
  public static Trained of(ModelRegistry registry, String model, int version) {
    PmmlModel pmml = PmmlModel.load(registry.pmml(model, version));
    boolean card = registry.version(model, version).sha256().containsKey(Submission.FACTS);
    List<String> names = card ? names(registry.file(model, version, Submission.FACTS)) : List.of();
    return new Trained(pmml.trainedOn(), names.isEmpty() ? pmml.inputs() : names);
  }

  /**
   * @param card a card for machines
   */
  public static List<String> names(byte[] card) {
    List<String> names = new ArrayList<>();
    try {
      for (JsonNode feature : JSON.readTree(card).at("/features/list")) {
        names.add(feature.path("name").asText());
      }
    } catch (IOException e) {
      throw new BadRegistry("its " + Submission.FACTS + " cannot be read", e);
    }
    return names;
  }

  /** Whether both say it, and not the same. */
  public boolean differsFrom(Trained other) {
    return sha256 != null && other.sha256 != null && !sha256.equals(other.sha256);
  }

  /** For messages: the hash and the names. */
  @Override
  public String toString() {
    return (sha256 == null ? "of no hash" : sha256) + " (" + String.join(", ", names) + ")";
  }
}
