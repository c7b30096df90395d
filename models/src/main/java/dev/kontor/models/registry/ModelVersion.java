package dev.kontor.models.registry;

import java.util.Map;
import java.util.Set;

/**
 * A version as a registry knows it.
 *
 * @param number from 1
 * @param aliases what it is to its model
 * @param sha256 of each file, by name
 * @param fault why it cannot be used, such as a file that is not the one registered; null if it can
 */
public record ModelVersion(
    String model,
    int number,
    Set<Alias> aliases,
    Map<String, String> sha256,
    Map<String, String> parameters,
    Map<String, Double> metrics,
    String fault) {
  public ModelVersion {
    aliases = Set.copyOf(aliases);
    sha256 = Map.copyOf(sha256);
    parameters = Map.copyOf(parameters);
    metrics = Map.copyOf(metrics);
  }

  public boolean isGood() {
    return fault == null;
  }
}
