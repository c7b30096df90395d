package dev.kontor.console.report;

import dev.kontor.models.analysis.Blotter;
import dev.kontor.models.analysis.EquityCurve;
import dev.kontor.models.analysis.EquityPoint;
import dev.kontor.models.analysis.EquityRecorder;
import dev.kontor.models.analysis.Execution;
import dev.kontor.models.analysis.Metric;
import dev.kontor.models.analysis.Metrics;
import dev.kontor.models.analysis.RoundTrip;
import java.util.ArrayList;
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
  final Bites refusals;
  final Moments refused;
  final Ends ends = new Ends();
  final List<RoundTrip> trades = new ArrayList<>();
  final Tally rejected = new Tally();
  final List<Importance> importances = new ArrayList<>();
  final Tail<RiskEvent> risk = new Tail<>(200);
  final Tail<ModelAlert> alerts = new Tail<>(AlertsSection.ROWS);
  long held;
  final Tail<Why> whys = new Tail<>(WhySection.ROWS);

  Findings(RunDirectory directory) {
    this.directory = directory;
    summary = directory.summary();
    directory.read("equity.csv", row -> equity.add(point(row)));
    curve = equity.total();
    TimeAxis times =
        curve.size() == 0
            ? new TimeAxis(0, 0)
            : new TimeAxis(curve.time(0), curve.time(curve.size() - 1));
    refusals = new Bites(times);
    refused = new Moments(times);
    List<Instrument> traded = fills();
    charted = traded.subList(0, Math.min(CHARTS, traded.size()));
    others = traded.subList(charted.size(), traded.size());
    bars();
    directory.read("signals.csv", this::decision);
    directory.read("rejected.csv", this::rejection);
    directory.read("risk.csv", row -> risk.add(RiskEvent.of(row)));
    directory.read("alerts.csv", row -> alert(ModelAlert.of(row)));
    Whys.read(directory, whys::add);
    directory.read("orders.csv", ends::add);
    ends.close();
    directory.read("trades.csv", row -> trades.add(trade(row)));
    directory.read("importances.csv", row -> importances.add(Importance.of(row)));
    importances.sort(
        Comparator.comparing(Importance::model)
            .thenComparingInt(Importance::version)
            .thenComparing(Comparator.comparingDouble(Importance::size).reversed()));
    metrics = Metrics.of(curve, blotter, summary.convention());
  }

  private void alert(ModelAlert alert) {
    alerts.add(alert);
    held += alert.what().equals("hold") ? 1 : 0;
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
      long time = row.time("time");
      refusals.add(time, Reason.of(row.text("reason")), row.text("limit"), row.text("value"));
      refused.add(time);
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

  /** As the desk booked it. */
  private static RoundTrip trade(Row row) {
    double fees = row.number("fees");
    return new RoundTrip(
        row.text("account"),
        row.text("instrument"),
        row.text("side").equals("BUY"),
        row.time("entry_time"),
        row.time("exit_time"),
        row.number("quantity"),
        row.number("entry_price"),
        row.number("exit_price"),
        fees,
        row.number("profit") - fees);
  }
}
