package dev.kontor.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a run left behind. */
final class RunFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunFiles() {}

  /** The lines of the ledger that are of a kind. */
  static List<JsonNode> entries(Path run, String kind) throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve("ledger.jsonl"))) {
      JsonNode json = JSON.readTree(line);
      if (json.path("kind").asText().equals(kind)) {
        entries.add(json);
      }
    }
    return entries;
  }

  /** What is in features.csv by time and instrument, and then by column. */
  static Map<String, Map<String, String>> rows(Path run) throws IOException {
    List<String> lines = Files.readAllLines(run.resolve("features.csv"));
    String[] names = lines.get(0).split(",");
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.put(cells[0] + cells[1], row);
    }
    return rows;
  }
}
