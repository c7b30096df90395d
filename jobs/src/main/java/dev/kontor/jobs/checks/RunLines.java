package dev.kontor.jobs.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kontor.models.checks.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of a run's files as what was said when.
 *
 * @param names of the cells of a line; empty for the ledger, whose lines bring their own
 * @param told in order of time, and then of instruments or, in the ledger, of its lines
 */
record RunLines(List<String> names, List<Told> told) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A table with a time and an instrument. */
  static RunLines table(Path file) throws IOException {
    List<Told> told = new ArrayList<>();
    List<String> names;
    try (Stream<String> lines = Files.lines(file)) {
      var each = lines.iterator();
      names = cells(each.next());
      int instrument = names.indexOf("instrument");
      while (each.hasNext()) {
        String line = each.next();
        List<String> cells = cells(line);
        told.add(new Told(millis(cells.get(0)), cells.get(instrument), line));
      }
    }
    told.sort(Told.ORDER);
    return new RunLines(names, told);
  }

  /**
   * A ledger up to the end of its data: what the desk does then, it does because nothing follows.
   */
  static RunLines ledger(Path file) throws IOException {
    List<Told> told = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode json = JSON.readTree(line);
        if (json.path("kind").asText().equals("order")
            && json.path("reason").asText().startsWith("end-of-data")) {
          break;
        }
        told.add(
            new Told(millis(json.path("time").asText()), json.path("instrument").asText(), line));
      }
    }
    return new RunLines(List.of(), told);
  }

  /** The values of a line by their names. */
  Map<String, String> values(Told line) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    if (names.isEmpty()) {
      JSON.readTree(line.text())
          .properties()
          .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
      return values;
    }
    List<String> cells = cells(line.text());
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return values;
  }

  private static List<String> cells(String line) throws IOException {
    if (line.indexOf('"') < 0) {
      return List.of(line.split(",", -1));
    }
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
      return reader.iterator().next().getFields();
    }
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
