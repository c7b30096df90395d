package dev.kontor.console.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.analysis.Convention;
import dev.kontor.models.analysis.Measure;
import dev.kontor.models.analysis.Metric;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run's {@code summary.json}. Any key may be missing; what is not asked for is ignored. */
public final class Summary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode node;

  private Summary(JsonNode node) {
    this.node = node;
  }

  /** A missing or torn file is a summary without keys. */
  public static Summary read(Path file) {
    try {
      return Files.isRegularFile(file) ? of(Files.readString(file)) : new Summary(empty());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  public static Summary of(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return new Summary(node.isObject() ? node : empty());
    } catch (JsonProcessingException e) {
      return new Summary(empty());
    }
  }

  /** Empty when missing. */
  public String text(String key) {
    return node.path(key).asText("");
  }

  /** {@code NaN} when missing or no number. */
  public double number(String key) {
    return node.path(key).asDouble(Double.NaN);
  }

  /** {@code periodsPerYear} when the run states it, else calendar days. */
  public Convention convention() {
    double periods = number("periodsPerYear");
    return periods > 0 ? Convention.of(periods) : Convention.CALENDAR;
  }

  /** The metrics that it states and this version knows. */
  public List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      JsonNode value = node.path("metrics").path(measure.key());
      if (!value.isMissingNode()) {
        metrics.add(measure.of(value.asDouble(Double.NaN), convention()));
      }
    }
    return metrics;
  }

  /** The closing words of a run on a terminal. */
  public void print(PrintStream out) {
    Table facts = new Table();
    fact(facts, "Run", text("name"));
    fact(facts, "Ledger SHA-256", text("ledgerSha256"));
    fact(facts, "Mode", text("mode"));
    fact(facts, "Parallelism", text("parallelism"));
    for (String count : List.of("bars", "signals", "rejections", "orders", "fills")) {
      fact(facts, Numbers.capital(count), Numbers.count(number(count)));
    }
    if (number("alerts") > 0) {
      fact(facts, "Alerts", Numbers.count(number("alerts")) + ", in alerts.csv");
    }
    fact(facts, "Elapsed", Numbers.elapsed(number("elapsedSeconds"), number("barsPerSecond")));
    out.print(facts);
    Table numbers = new Table().alignRight(1);
    fact(numbers, "Start cash", Numbers.money(number("startCash")));
    fact(numbers, "Final equity", Numbers.money(number("finalEquity")));
    metrics().forEach(metric -> numbers.row(metric.name(), metric.text()));
    out.println();
    out.print(numbers);
  }

  private static void fact(Table table, String name, String value) {
    if (!value.isEmpty() && !value.equals(Metric.UNDEFINED)) {
      table.row(name, value);
    }
  }

  private static JsonNode empty() {
    return JSON.createObjectNode();
  }
}
