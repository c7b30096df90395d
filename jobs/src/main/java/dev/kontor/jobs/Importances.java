package dev.kontor.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.jobs.output.Csv;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.registry.BadRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much each feature matters to a run's models, all rows together, as the cards for machines say
 * of the versions that served: {@code NAME.card.json} beside a {@code NAME.pmml}, or what the
 * registry keeps with a version. The report shows it.
 */
public final class Importances {
  public static final String FILE = "importances.csv";

  private static final String HEADER = "model,version,feature,gain,permutation,reason";

  private Importances() {}

  /**
   * Writes the file if there is a card, or a version without one, and else sees to it that there is
   * none. That a registry cannot be had any more is said in the file: the run is over.
   *
   * @param folder against which paths of the configuration are resolved
   * @param out the run's
   */
  public static void write(Plan plan, Path folder, Path out) throws IOException {
    Cards cards = new Cards(plan.config(), folder);
    Map<String, List<Integer>> served = Served.versions(plan, out);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (Map.Entry<String, ModelSettings> model : plan.config().strategy().models().entrySet()) {
      for (int version : served.get(model.getKey())) {
        add(lines, model.getKey(), version, cards);
      }
    }
    if (lines.size() == 1) {
      Files.deleteIfExists(out.resolve(FILE));
    } else {
      Files.write(out.resolve(FILE), lines);
    }
  }

  private static void add(List<String> lines, String model, int version, Cards cards)
      throws IOException {
    try {
      byte[] card = cards.of(model, version);
      JsonNode features =
          card == null ? null : new ObjectMapper().readTree(card).path("features").path("list");
      for (JsonNode feature : features == null ? List.<JsonNode>of() : features) {
        lines.add(
            line(model, version)
                .add(feature.path("name").asText())
                .number(feature.path("gain").asDouble(Double.NaN))
                .number(feature.path("permutation").asDouble(Double.NaN))
                .add("")
                .toString());
      }
    } catch (JsonProcessingException e) {
      lines.add(none(model, version, "its card for machines is no JSON"));
    } catch (BadRegistry | UncheckedIOException e) {
      lines.add(none(model, version, String.valueOf(e.getMessage()).strip()));
    }
  }

  private static String none(String model, int version, String reason) {
    String oneLine = reason.replaceAll("\\s+", " ");
    return line(model, version).add("").add("").add("").add(oneLine).toString();
  }

  private static Csv line(String model, int version) {
    return new Csv().add(model).add(version == 0 ? "" : Integer.toString(version));
  }
}
