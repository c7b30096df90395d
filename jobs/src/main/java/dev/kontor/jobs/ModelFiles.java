package dev.kontor.jobs;

import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.predict.BadModel;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.operators.Promotions;
import dev.kontor.operators.watching.ShadowWatchOperator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The models that a configuration names, fetched: champions, shadows, what they were trained on.
 */
final class ModelFiles {
  private final Map<String, ModelFile> champions = new LinkedHashMap<>();
  private final Map<String, Integer> versions = new LinkedHashMap<>();
  private final Map<String, ModelFile> shadows = new LinkedHashMap<>();
  private final Map<String, Integer> shadowVersions = new LinkedHashMap<>();
  private final Map<String, TrainingDistribution> trained = new LinkedHashMap<>();
  private final LinkedHashMap<String, String> names = new LinkedHashMap<>();
  private final RunConfig config;
  private final Path folder;
  private final String registry;

  /**
   * @throws BadSetting if one cannot be had
   */
  ModelFiles(RunConfig config, Path folder) {
    this.config = config;
    this.folder = folder;
    this.registry = config.registry() == null ? null : Registries.place(config.registry(), folder);
    config.strategy().models().forEach(this::fetch);
  }

  Map<String, ModelFile> champions() {
    return champions;
  }

  Map<String, TrainingDistribution> trained() {
    return trained;
  }

  /** Null if the models stay what they are and none has a shadow. */
  Promotions promotions() {
    boolean named =
        !versions.isEmpty()
            || !config.promotions().isEmpty()
            || config.registry() != null && config.controlFile() != null;
    return named || !shadows.isEmpty()
        ? Promotions.of(new RegistryShelf(registry, names), versions, shadows, shadowVersions)
        : null;
  }

  private void fetch(String name, ModelSettings model) {
    String key = "strategy.models." + name;
    Located champion = locate(key + ".pmml", model.pmml());
    champions.put(name, champion.file());
    names.put(name, champion.model() == null ? name : champion.model());
    if (champion.model() != null) {
      versions.put(name, champion.version());
    }
    if (model.watch() != null) {
      watch(name, key + ".watch", model, champion);
    }
    if (model.shadow() != null) {
      Located shadow = locate(key + ".shadow", model.shadow());
      shadows.put(name, shadow.file());
      shadowVersions.put(name, shadow.version());
      if (model.watch() != null && model.watch().needsDistribution()) {
        watchShadow(name, shadow);
      }
    }
  }

  /**
   * By what its version was trained on, if the registry keeps that; if not, its inputs are held
   * against what the champion was trained on, which has the same.
   */
  private void watchShadow(String name, Located shadow) {
    TrainingDistribution own = null;
    if (shadow.model() != null) {
      try {
        own =
            TrainingDistribution.read(
                Registries.open(registry)
                    .file(shadow.model(), shadow.version(), Submission.DISTRIBUTION));
      } catch (BadRegistry | UncheckedIOException e) {
        own = null;
      } catch (IllegalArgumentException e) {
        throw new BadSetting(
            "strategy.models." + name + ".shadow",
            shadow.model() + "@" + shadow.version(),
            "its distribution cannot be read: " + e.getMessage());
      }
    }
    TrainingDistribution champion = trained.get(name);
    if (own == null && champion != null) {
      own = champion.withoutScore();
    }
    if (own != null) {
      trained.put(ShadowWatchOperator.name(name), own);
    }
  }

  private void watch(String name, String key, ModelSettings model, Located champion) {
    String place = model.watch().distribution();
    if (place == null && champion.model() == null) {
      if (model.watch().needsDistribution()) {
        throw new BadSetting(
            key + ".distribution",
            null,
            "is missing: psi, ks and scorePsi need it, such as forest.distribution.json");
      }
      return;
    }
    try {
      byte[] json =
          place != null
              ? bytes(place)
              : model.watch().needsDistribution()
                  ? Registries.open(registry)
                      .file(champion.model(), champion.version(), Submission.DISTRIBUTION)
                  : null;
      if (json != null) {
        trained.put(name, TrainingDistribution.read(json));
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new BadSetting(key + ".distribution", place, e.getMessage());
    }
  }

  private byte[] bytes(String place) {
    try {
      if (place.startsWith("classpath:")) {
        try (InputStream in =
            getClass().getClassLoader().getResourceAsStream(place.substring(10))) {
          if (in == null) {
            throw new IllegalArgumentException("there is no such file");
          }
          return in.readAllBytes();
        }
      }
      Path file = folder.resolve(place);
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException("there is no such file");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Located locate(String key, String place) {
    try {
      if (!place.startsWith(Registries.PREFIX)) {
        boolean own = place.startsWith("classpath:");
        return new Located(ModelFile.read(own ? place : folder.resolve(place).toString()), null, 0);
      }
      if (registry == null) {
        throw new BadRegistry("needs `registry`, the folder or server where versions are kept");
      }
      Registries.Name name = Registries.Name.of(place);
      int version = Registries.version(Registries.open(registry), name);
      return new Located(
          Registries.open(registry).pmml(name.model(), version), name.model(), version);
    } catch (BadModel | BadRegistry | UncheckedIOException e) {
      throw new BadSetting(key, place, e.getMessage());
    }
  }

  /**
   * @param model its name in the registry; null if it is from none
   */
  private record Located(ModelFile file, String model, int version) {}
}
