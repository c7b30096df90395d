package dev.kontor.models.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.predict.BadModel;
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
   * @throws BadModel if it is no model
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

  /**
   * How a version's features are others than the champion's, in a sentence without its end; null if
   * they are the same, or one of them does not say, or there is no champion that can be asked.
   *
   * @param champion null if there is none
   * @throws BadRegistry if the version cannot be had
   * @throws BadModel if it is no model
   */
  public static String otherwise(
      ModelRegistry registry, String model, int version, Integer champion) {
    Trained own = of(registry, model, version);
    Trained others;
    try {
      others = champion == null ? own : of(registry, model, champion);
    } catch (BadRegistry | BadModel e) {
      return null;
    }
    return own.differsFrom(others)
        ? "model %s, version %d: was trained on features %s, but the champion, version %d, on %s; a strategy takes one of them only"
            .formatted(model, version, own, champion, others)
        : null;
  }

  /** Whether both say it, and not the same. */
  private boolean differsFrom(Trained other) {
    return sha256 != null && other.sha256 != null && !sha256.equals(other.sha256);
  }

  /** For messages: the hash and the names. */
  @Override
  public String toString() {
    return (sha256 == null ? "of no hash" : sha256) + " (" + String.join(", ", names) + ")";
  }
}
