package dev.kontor.jobs.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.jobs.output.Csv;
import dev.kontor.models.training.Label;
import dev.kontor.models.training.Observation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes training data: {@code features.csv}, the same as {@code features.parquet}, and {@code
 * features.json}, which says what the columns are.
 */
public final class FeatureFiles {
  public static final String CSV = "features.csv";
  public static final String PARQUET = "features.parquet";
  public static final String FACTS = "features.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private FeatureFiles() {}

  public static void write(FeatureTable table, Path folder) throws IOException {
    Files.createDirectories(folder);
    csv(table, folder.resolve(CSV));
    FeatureParquet.write(table, folder.resolve(PARQUET));
    Files.writeString(
        folder.resolve(FACTS),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(facts(table)) + "\n");
  }

  private static void csv(FeatureTable table, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      Csv header = new Csv();
      Columns.BEFORE.forEach(header::add);
      table.features().names().forEach(header::add);
      Columns.AFTER.forEach(header::add);
      out.append(header.toString()).append('\n');
      for (FeatureTable.Row row : table.rows()) {
        out.append(line(table, row)).append('\n');
      }
    }
  }

  private static String line(FeatureTable table, FeatureTable.Row row) {
    Observation seen = row.observation();
    Csv line =
        new Csv().time(seen.time()).add(seen.instrument()).add(Long.toString(seen.ordinal()));
    for (double feature : seen.features()) {
      line.number(feature);
    }
    Label label = row.label();
    if (label == null) {
      Columns.AFTER.forEach(column -> line.add(""));
    } else {
      line.number(label.forwardReturn())
          .add(table.direction(label))
          .time(label.horizonEnd())
          .add(Integer.toString(label.barrier().sign()))
          .number(label.barrierReturn())
          .time(label.barrierEnd());
    }
    return line.toString();
  }

  /** What must be known to use the data, and by which models trained on it are held. */
  static ObjectNode facts(FeatureTable table) {
    ObjectNode facts = JSON.createObjectNode();
    facts.put("features", table.features().sha256());
    facts.put("timeframe", table.features().timeframe().toString());
    ObjectNode expressions = facts.putObject("expressions");
    table.features().features().forEach(one -> expressions.put(one.name(), one.expression()));
    facts.put("rows", table.rows().size());
    facts.put("labelled", table.rows().stream().filter(row -> row.label() != null).count());
    ObjectNode labels = facts.putObject("labels");
    labels.put("horizon", table.settings().horizon());
    labels.put("threshold", table.settings().threshold());
    labels.put("profit", table.settings().barriers().profit());
    labels.put("stop", table.settings().barriers().stop());
    labels.put(
        "unit", table.settings().barriers().unit().name().toLowerCase(java.util.Locale.ROOT));
    labels.put("range", table.settings().barriers().range());
    return facts;
  }
}
