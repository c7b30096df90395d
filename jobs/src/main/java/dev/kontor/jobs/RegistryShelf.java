package dev.kontor.jobs;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.Shelf;
import dev.kontor.models.registry.Submission;
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
    return registry(model).pmml(names.get(model), version);
  }

  @Override
  public byte[] distribution(String model, int version) {
    ModelRegistry from = registry(model);
    String name = names.get(model);
    return from.version(name, version).sha256().containsKey(Submission.DISTRIBUTION)
        ? from.file(name, version, Submission.DISTRIBUTION)
        : null;
  }

  private ModelRegistry registry(String model) {
    if (registry == null || !names.containsKey(model)) {
      throw new BadRegistry("model " + model + ": there is no registry to take it from");
    }
    return Registries.open(registry);
  }
}
