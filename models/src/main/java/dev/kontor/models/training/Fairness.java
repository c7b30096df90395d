package dev.kontor.models.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.registry.Trained;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Whether a champion may be held against another on rows: it must not have learned from them. */
final class Fairness {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Fairness() {}

  /** Why the champion cannot meet it on the held-back rows; null if it can. */
  static String unfair(ModelRegistry registry, Submission challenger, int champion, Instant from) {
    String whose = "not compared: champion " + champion + " ";
    try {
      Instant seen = lastLabel(registry, challenger.model(), champion);
      if (seen == null) {
        return whose + "does not say until when it was trained";
      }
      if (!seen.isBefore(from)) {
        return whose + "was trained until " + seen + ", into what is held back since " + from;
      }
      Trained theirs = Trained.of(registry, challenger.model(), champion);
      Trained own = trained(challenger);
      return Objects.equals(theirs.sha256(), own.sha256())
          ? null
          : whose + "was trained on other features, " + theirs + "; the new one on " + own;
    } catch (IllegalArgumentException e) {
      return whose + "cannot be asked: " + e.getMessage();
    }
  }

  private static Trained trained(Submission submission) {
    PmmlModel model =
        PmmlModel.load(new ModelFile(submission.model(), submission.files().get(Submission.PMML)));
    byte[] card = submission.files().get(Submission.FACTS);
    List<String> names = card == null ? List.of() : Trained.names(card);
    return new Trained(model.trainedOn(), names.isEmpty() ? model.inputs() : names);
  }

  /** By its card for machines; null if it does not say. */
  private static Instant lastLabel(ModelRegistry registry, String model, int version) {
    if (!registry.version(model, version).sha256().containsKey(Submission.FACTS)) {
      return null;
    }
    try {
      JsonNode card = JSON.readTree(registry.file(model, version, Submission.FACTS));
      String time = card.path("data").path("lastLabel").asText("");
      return time.isEmpty() ? null : Instant.parse(time);
    } catch (IOException | DateTimeException e) {
      throw new BadRegistry("its " + Submission.FACTS + " cannot be read", e);
    }
  }
}
