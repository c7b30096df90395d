package dev.kontor.jobs;

import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run's models have their cards for machines. */
final class Cards {
  private static final String PMML = ".pmml";

  private final RunConfig config;
  private final Path folder;
  private final ModelRegistry registry;

  Cards(RunConfig config, Path folder) {
    this.config = config;
    this.folder = folder;
    registry =
        config.registry() == null
            ? null
            : Registries.open(Registries.place(config.registry(), folder));
  }

  /**
   * @param model by the name of its score
   * @param version its number in the registry; 0 for a file of no version
   * @return null for a file of no version that has none
   * @throws BadRegistry if the registry has none
   */
  byte[] of(String model, int version) throws IOException {
    String pmml = config.strategy().models().get(model).pmml();
    if (version == 0) {
      return beside(pmml);
    }
    boolean named = pmml.startsWith(Registries.PREFIX);
    String name = named ? Registries.Name.of(pmml).model() : model;
    if (registry == null) {
      throw new BadRegistry("there is no registry to ask for its card");
    }
    return registry.file(name, version, Submission.FACTS);
  }

  private byte[] beside(String pmml) throws IOException {
    if (pmml.startsWith("classpath:") || !pmml.endsWith(PMML)) {
      return null;
    }
    String name = pmml.substring(0, pmml.length() - PMML.length());
    Path card = folder.resolve(name + ".card.json");
    return Files.isRegularFile(card) ? Files.readAllBytes(card) : null;
  }
}
