package dev.kontor.connectors.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Aliases;
import dev.kontor.models.registry.Submission;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** MLflow's aliases of a registered model. */
final class MlflowAliases {
  private final MlflowServer server;

  MlflowAliases(MlflowServer server) {
    this.server = server;
  }

  Map<Alias, Integer> read(String model) {
    Submission.checkName(model);
    Map<Alias, Integer> aliases = new EnumMap<>(Alias.class);
    JsonNode found = server.get("registered-models/get", "name", model);
    for (JsonNode one : found.path("registered_model").path("aliases")) {
      for (Alias alias : Alias.values()) {
        if (alias.word().equals(one.path("alias").asText())) {
          aliases.put(alias, one.path("version").asInt());
        }
      }
    }
    return aliases;
  }

  /**
   * One alias after the other, the champion first: MLflow knows no other way, nor a change on a
   * condition. So they are looked at before each step and at the end; between a look and its step
   * another may come.
   */
  void assign(String model, Map<Alias, Integer> before, Map<Alias, Integer> after) {
    Map<Alias, Integer> expected = new EnumMap<>(Alias.class);
    expected.putAll(before);
    String end = "nothing was promoted, look and try again";
    for (Alias alias : Alias.values()) {
      Integer version = after.get(alias);
      if (!Objects.equals(version, expected.get(alias))) {
        Aliases.check(model, expected, read(model), end);
        give(model, alias, version);
        end = "what was promoted halfway is not undone, look and try again";
        if (version == null) {
          expected.remove(alias);
        } else {
          expected.put(alias, version);
        }
      }
    }
    Aliases.check(model, expected, read(model), end);
  }

  private void give(String model, Alias alias, Integer version) {
    if (version == null) {
      server.delete("registered-models/alias", Map.of("name", model, "alias", alias.word()));
    } else {
      server.post(
          "registered-models/alias",
          Map.of("name", model, "alias", alias.word(), "version", version.toString()));
    }
  }
}
