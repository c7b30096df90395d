package dev.kontor.console.report;

import dev.kontor.models.analysis.Blotter;
import dev.kontor.models.analysis.Convention;
import dev.kontor.models.analysis.EquityRecorder;
import dev.kontor.models.analysis.Metric;
import dev.kontor.models.analysis.Metrics;
import java.nio.file.Path;
import java.util.List;

/** How good a run was, from its equity and fills. */
public final class RunMetrics {
  private RunMetrics() {}

  public static List<Metric> of(Path run, Convention convention) {
    RunDirectory directory = new RunDirectory(run);
    EquityRecorder equity = new EquityRecorder();
    Blotter blotter = new Blotter();
    directory.read("equity.csv", row -> equity.add(Findings.point(row)));
    directory.read("fills.csv", row -> blotter.add(Findings.execution(row)));
    return Metrics.of(equity.total(), blotter, convention);
  }
}
