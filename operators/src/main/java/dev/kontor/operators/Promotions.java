package dev.kontor.operators;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.registry.Shelf;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a job hears of other versions of its models.
 *
 * @param shelf where they are taken from
 * @param versions of the models that the strategy starts with; 0 or absent for a file of no version
 * @param shadows that are scored from the start
 * @param shadowVersions their versions
 * @param shadowsServedBy who answers for each shadow; found when the run is planned
 * @param shadowAlarms of shadows whose flat trees did not say what the reference says, what differs
 */
public record Promotions(
    Shelf shelf,
    LinkedHashMap<String, Integer> versions,
    LinkedHashMap<String, ModelFile> shadows,
    LinkedHashMap<String, Integer> shadowVersions,
    LinkedHashMap<String, Serving.By> shadowsServedBy,
    LinkedHashMap<String, String> shadowAlarms)
    implements Serializable {

  public static Promotions of(
      Shelf shelf,
      Map<String, Integer> versions,
      Map<String, ModelFile> shadows,
      Map<String, Integer> shadowVersions) {
    return new Promotions(
        shelf,
        new LinkedHashMap<>(versions),
        new LinkedHashMap<>(shadows),
        new LinkedHashMap<>(shadowVersions),
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }
}
