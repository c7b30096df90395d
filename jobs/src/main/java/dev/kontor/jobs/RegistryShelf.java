package dev.kontor.jobs;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.Shelf;
import java.util.LinkedHashMap;

/**
 * Takes versions from a registry while a job runs.
 *
 * @param registry where it is; null if there is none
 * @param names under which the registry has the strategy's models
 */
record RegistryShelf(String registry, LinkedHashMap<String, String> names) implements Shelf {
  @Override
  public ModelFile take(String model, int version) {
    String name = names.get(model);
    if (registry == null || name == null) {
      throw new BadRegistry("model " + model + ": there is no registry to take it from");
    }
    return Registries.open(registry).pmml(name, version);
  }
}
