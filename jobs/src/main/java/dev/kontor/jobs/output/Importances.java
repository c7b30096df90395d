package dev.kontor.jobs.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.predict.ModelSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much each feature matters to a run's models, all rows together, as their cards say: the
 * {@code NAME.card.json} beside a {@code NAME.pmml}. The report shows it.
 */
public final class Importances {
  public static final String FILE = "importances.csv";

  private static final String HEADER = "model,feature,gain,permutation";
  private static final String PMML = ".pmml";

  private Importances() {}

  /**
   * Writes the file if a model has a card, and else sees to it that there is none.
   *
   * @param models of the strategy
   * @param folder against which their paths are resolved
   * @param out the run's
   */
  public static void write(Map<String, ModelSettings> models, Path folder, Path out)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (Map.Entry<String, ModelSettings> model : models.entrySet()) {
      for (JsonNode feature : card(folder, model.getValue().pmml()).path("features").path("list")) {
        lines.add(
            new Csv()
                .add(model.getKey())
                .add(feature.path("name").asText())
                .number(feature.path("gain").asDouble(Double.NaN))
                .number(feature.path("permutation").asDouble(Double.NaN))
                .toString());
      }
    }
    if (lines.size() == 1) {
      Files.deleteIfExists(out.resolve(FILE));
    } else {
      Files.write(out.resolve(FILE), lines);
    }
  }

  private static JsonNode card(Path folder, String pmml) throws IOException {
    ObjectMapper json = new ObjectMapper();
    boolean local = !pmml.startsWith("classpath:") && !pmml.startsWith("registry:");
    if (!local || !pmml.endsWith(PMML)) {
      return json.missingNode();
    }
    String name = pmml.substring(0, pmml.length() - PMML.length());
    Path card = folder.resolve(name + ".card.json");
    return Files.isRegularFile(card) ? json.readTree(card.toFile()) : json.missingNode();
  }
}
