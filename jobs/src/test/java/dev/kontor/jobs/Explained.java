package dev.kontor.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run's {@code explanations.csv} says of one score. */
record Explained(
    String time,
    String account,
    long entry,
    String instrument,
    String rule,
    String score,
    String version,
    double value,
    double sum,
    List<String> inputs) {

  /** Each score that is not explained, and why. */
  static Map<String, String> refusals(Path run) throws IOException {
    Map<String, String> refusals = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(run.resolve("explanations.csv"))) {
      for (NamedCsvRecord line : lines) {
        if (line.getField("input").equals("(unexplained)")) {
          refusals.put(line.getField("score"), line.getField("reason"));
        }
      }
    }
    return refusals;
  }

  /** What is explained, in the order of the file. */
  static List<Explained> of(Path run) throws IOException {
    Map<String, Explained> all = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(run.resolve("explanations.csv"))) {
      for (NamedCsvRecord line : lines) {
        if (line.getField("input").equals("(unexplained)")) {
          continue;
        }
        all.merge(
            line.getField("account") + line.getField("entry") + line.getField("score"),
            row(line),
            Explained::with);
      }
    }
    return new ArrayList<>(all.values());
  }

  private static Explained row(NamedCsvRecord line) {
    return new Explained(
        line.getField("time"),
        line.getField("account"),
        Long.parseLong(line.getField("entry")),
        line.getField("instrument"),
        line.getField("rule"),
        line.getField("score"),
        line.getField("version"),
        Double.parseDouble(line.getField("value")),
        Double.parseDouble(line.getField("contribution")),
        List.of(line.getField("input")));
  }

  private Explained with(Explained next) {
    List<String> both = new ArrayList<>(inputs);
    both.addAll(next.inputs);
    return new Explained(
        time, account, entry, instrument, rule, score, version, value, sum + next.sum, both);
  }
}
