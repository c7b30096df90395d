package dev.kontor.console.report;

import dev.kontor.models.analysis.Blotter;
import dev.kontor.models.analysis.EquityCurve;
import dev.kontor.models.analysis.EquityPoint;
import dev.kontor.models.analysis.EquityRecorder;
import dev.kontor.models.analysis.Execution;
import dev.kontor.models.analysis.Metric;
import dev.kontor.models.analysis.Metrics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that the page shows, read from a run's files in one pass over each. */
final class Findings {
  static final int CHARTS = 8;

  final RunDirectory directory;
  final Summary summary;
  final EquityRecorder equity = new EquityRecorder();
  final EquityCurve curve;
  final Blotter blotter = new Blotter();
  final List<Metric> metrics;
  final List<Instrument> charted;
  final List<Instrument> others;
  final Tally decisions = new Tally();
  final Tally refusals = new Tally();
  final Tally rejected = new Tally();
  final Tail<RiskEvent> risk = new Tail<>(200);

  Findings(RunDirectory directory) {
    this.directory = directory;
    summary = directory.summary();
    directory.read("equity.csv", row -> equity.add(point(row)));
    curve = equity.total();
    List<Instrument> traded = fills();
    charted = traded.subList(0, Math.min(CHARTS, traded.size()));
    others = traded.subList(charted.size(), traded.size());
    bars();
    directory.read("signals.csv", this::decision);
    directory.read("rejected.csv", this::rejection);
    directory.read("risk.csv", row -> risk.add(event(row)));
    metrics = Metrics.of(curve, blotter, summary.convention());
  }

  Metric metric(String key) {
    return metrics.stream().filter(metric -> metric.key().equals(key)).findFirst().orElseThrow();
  }

  /** Most fills first. */
  private List<Instrument> fills() {
    Map<String, Instrument> traded = new TreeMap<>();
    directory.read(
        "fills.csv",
        row -> {
          Execution fill = execution(row);
          blotter.add(fill);
          traded.computeIfAbsent(fill.instrument(), Instrument::new).fills().add(fill);
        });
    return traded.values().stream()
        .sorted(Comparator.comparingLong(Instrument::fillCount).reversed())
        .toList();
  }

  private void bars() {
    Map<String, Instrument> wanted = new TreeMap<>();
    charted.forEach(instrument -> wanted.put(instrument.name(), instrument));
    directory.read(
        "bars.csv",
        row -> {
          Instrument instrument = wanted.get(row.text("instrument"));
          if (instrument != null) {
            instrument.closes().add(row.time("time"), row.number("close"));
          }
        });
  }

  private void decision(Row row) {
    String decision = row.text("decision");
    decisions.add(decision, "");
    if (decision.equals("REFUSED")) {
      Reason reason = Reason.of(row.text("reason"));
      refusals.add(reason.code(), reason.sentence());
    }
  }

  private void rejection(Row row) {
    String text = row.text("text");
    String shown = text.length() > 120 ? text.substring(0, 120) + "…" : text;
    String example = row.text("file") + ":" + row.text("line") + "  " + shown;
    rejected.add(Reason.of(row.text("reason")).code(), example);
  }

  static EquityPoint point(Row row) {
    return new EquityPoint(
        row.time("time"),
        row.text("account"),
        row.number("equity"),
        row.number("cash"),
        row.number("position_value"));
  }

  static Execution execution(Row row) {
    return new Execution(
        row.time("time"),
        row.text("account"),
        row.text("instrument"),
        row.text("side").equals("BUY"),
        row.number("quantity"),
        row.number("price"),
        row.number("fee"));
  }

  private static RiskEvent event(Row row) {
    return new RiskEvent(
        row.time("time"), row.text("account"), row.text("event"), row.text("reason"));
  }
}
