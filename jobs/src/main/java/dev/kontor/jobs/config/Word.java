package dev.kontor.jobs.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.models.desk.Control;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Suggestion;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * A line of a control file: a JSON object as {@code control} has it, or, with a {@code model}, as
 * {@code promotions} has it.
 *
 * @param account a word to the desk; null if it is about a model
 * @param model a word about a model; null if it is to the desk
 */
public record Word(Control account, ModelControl model) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The line after which nothing is said. */
  public static final String END = "end";

  private static final String TIME = "time";

  /** Whether a line says anything. */
  public static boolean isSaid(String line) {
    return !line.isBlank() && !isEnd(line);
  }

  static boolean isEnd(String line) {
    return line.strip().equals(END);
  }

  /**
   * @throws BadSetting naming the key below the line
   */
  public static Word of(String line) {
    ObjectNode object = object(line);
    return object.has("model")
        ? new Word(
            null, Binder.bind(ModelControl.class, ConfigReader.compose(object.toString(), ""), ""))
        : new Word(
            Binder.bind(Control.class, ConfigReader.compose(object.toString(), ""), ""), null);
  }

  /**
   * @throws BadSetting if it is about an account or a model that there is not
   */
  public void check(Collection<String> accounts, Collection<String> models) {
    if (account != null && account.account() != null && !accounts.contains(account.account())) {
      throw new BadSetting("account", account.account(), "must be the name of an account");
    }
    if (model != null && !models.contains(model.model())) {
      throw new BadSetting(
          "model",
          model.model(),
          "must be the name of a model of the strategy" + Suggestion.among(models, model.model()));
    }
  }

  public Instant time() {
    return account != null ? account.time() : model.time();
  }

  /**
   * The line with a time that is not before another; one without a time gets that.
   *
   * @throws BadSetting if it is no JSON object, or its time is none
   */
  public static String notBefore(String line, Instant earliest) {
    ObjectNode object = object(line);
    if (!object.has(TIME) || of(line).time().isBefore(earliest)) {
      object.put(TIME, earliest.toString());
    }
    return object.toString();
  }

  /** As a line of a control file. */
  public static String line(Map<String, ?> word) {
    return JSON.valueToTree(word).toString();
  }

  private static ObjectNode object(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // Said below.
    }
    throw new BadSetting(
        "", line, "must be a JSON object, such as {\"time\": \"…\", \"action\": \"halt\"}");
  }
}
