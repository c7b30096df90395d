package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.training.Example;
import dev.kontor.models.training.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder with a configuration, its features and the models that the notebooks made of them. */
record Trained(Path folder) {
  static final List<String> MODELS = List.of("forest", "boosting", "mlp");

  private static final List<String> NOTEBOOKS =
      List.of("random_forest", "gradient_boosting", "mlp");

  static Trained in(Path folder) throws Exception {
    Trained trained = new Trained(folder);
    try (var yaml = Trained.class.getResourceAsStream("notebooks.yaml")) {
      Files.copy(yaml, folder.resolve(trained.config()));
    }
    Told told = Told.by("features", "--config", trained.config(), "--out", folder.toString());
    assertThat(told.exit()).as(told.err()).isZero();
    Map<String, String> settings =
        Map.of(
            "KONTOR_DATA", folder.toString(),
            "KONTOR_MODELS", folder.toString(),
            "KONTOR_SHUFFLES", "1");
    for (String notebook : NOTEBOOKS) {
      Notebooks.Ended ended = Notebooks.execute(notebook, settings);
      assertThat(ended.exit()).as(ended.said()).isZero();
    }
    return trained;
  }

  String config() {
    return path("notebooks.yaml");
  }

  String path(String file) {
    return folder.resolve(file).toString();
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  ModelFile model(String name) {
    return ModelFile.read(path(name + ".pmml"));
  }

  /** The SHA-256 of the features. */
  String features() throws IOException {
    return new ObjectMapper().readTree(text("features.json")).path("features").asText();
  }

  List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    }
  }

  /** An empty cell is no number. */
  static double number(NamedCsvRecord row, String name) {
    String cell = row.getField(name);
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /** The spans of the rows that have all features and a label; without their features. */
  List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (NamedCsvRecord row : rows("features.csv")) {
      String end = row.getField("horizon_end");
      if (!end.isEmpty() && row.getFields().subList(3, 10).stream().noneMatch(String::isEmpty)) {
        Span span = new Span(millis(row.getField("time")), millis(end));
        examples.add(new Example(new double[0], row.getField("direction").equals("up"), span));
      }
    }
    return examples;
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
