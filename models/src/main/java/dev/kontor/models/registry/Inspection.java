package dev.kontor.models.registry;

import dev.kontor.models.predict.PmmlModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A look at all that a registry has: files against their SHA-256, models by loading them, aliases
 * by the versions that they name.
 *
 * @param versions how many there are
 * @param faults what is broken, a sentence each
 */
public record Inspection(int versions, List<String> faults) {
  public Inspection {
    faults = List.copyOf(faults);
  }

  public static Inspection of(ModelRegistry registry) {
    int count = 0;
    List<String> faults = new ArrayList<>();
    for (String model : registry.models()) {
      try {
        List<ModelVersion> versions = registry.versions(model);
        count += versions.size();
        versions.forEach(version -> look(registry, version, faults));
        look(model, registry.aliases(model), versions, faults);
      } catch (BadRegistry e) {
        faults.add(e.getMessage());
      }
    }
    return new Inspection(count, faults);
  }

  private static void look(ModelRegistry registry, ModelVersion version, List<String> faults) {
    String fault = version.fault();
    if (fault == null) {
      try {
        PmmlModel.load(registry.pmml(version.model(), version.number()));
      } catch (IllegalArgumentException e) {
        fault = e.getMessage();
      }
    }
    if (fault != null) {
      faults.add(version.model() + ", version " + version.number() + ": broken: " + fault);
    }
  }

  private static void look(
      String model, Map<Alias, Integer> aliases, List<ModelVersion> all, List<String> faults) {
    aliases.forEach(
        (alias, number) -> {
          if (all.stream().noneMatch(version -> version.number() == number)) {
            faults.add(
                model + ": broken: " + alias.word() + " is version " + number + ", which is gone");
          }
        });
  }
}
