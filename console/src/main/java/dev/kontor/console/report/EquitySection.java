package dev.kontor.console.report;

import dev.kontor.models.analysis.EquityCurve;
import java.util.List;

/** Equity, and aligned below it how far it is under its high. */
final class EquitySection implements Section {
  @Override
  public void write(Html page, Findings run) {
    EquityCurve curve = run.curve;
    page.open("section").element("h2", "Equity and drawdown");
    if (curve.size() < 2) {
      page.nothing("No equity curve: equity.csv has fewer than two points.").close("section");
      return;
    }
    TimeAxis times = new TimeAxis(curve.time(0), curve.time(curve.size() - 1));
    page.open("figure", "data-linked", "");
    caption(page, "Equity", accounts(run));
    page.verbatim(equity(run, times));
    legend(page, run);
    caption(page, "Drawdown", "% below the high so far");
    page.verbatim(drawdown(curve, times, run.metric("maxDrawdown").text()));
    page.close("figure").close("section");
  }

  private static String equity(Findings run, TimeAxis times) {
    EquityCurve curve = run.curve;
    Decimation thin = new Decimation();
    for (int i = 0; i < curve.size(); i++) {
      thin.add(curve.time(i), curve.equity(i));
    }
    List<Sample> samples = thin.samples();
    Scale scale = Scale.around(samples.stream().mapToDouble(Sample::value));
    String label =
        "Equity over time, from %s to %s"
            .formatted(Numbers.money(curve.first()), Numbers.money(curve.last()));
    return new Plot(Plot.Height.TALL, label, "", times, scale)
        .timeGrid(false)
        .area("wash", samples, scale.min())
        .level(curve.first())
        .series("equity", samples)
        .moments("refused", run.refused)
        .events(run.risk.kept())
        .svg();
  }

  private static void legend(Html page, Findings run) {
    boolean refused = run.refusals.total() > 0;
    boolean changed = run.risk.total() > 0;
    if (refused || changed) {
      page.element(
          "p",
          (changed ? "Dashed upright lines: the risk state changed. " : "")
              + (refused ? "Short strokes at the foot: signals were refused." : ""),
          "class",
          "legend");
    }
  }

  private static String drawdown(EquityCurve curve, TimeAxis times, String deepest) {
    double[] depth = curve.underwater();
    Decimation thin = new Decimation();
    for (int i = 0; i < depth.length; i++) {
      thin.add(curve.time(i), 100 * depth[i]);
    }
    List<Sample> samples = thin.samples();
    double floor = samples.stream().mapToDouble(Sample::value).min().orElse(0);
    Scale scale = new Scale(Math.min(1.08 * floor, -0.01), 0);
    return new Plot(Plot.Height.LOW, "Drawdown over time, deepest " + deepest, " %", times, scale)
        .timeGrid(true)
        .area("under", samples, 0)
        .series("depth", samples)
        .svg();
  }

  static void caption(Html page, String name, String note) {
    page.open("p", "class", "caption").element("strong", name);
    page.element("span", note, "class", "muted");
    page.element("output", "", "class", "readout").close("p");
  }

  private static String accounts(Findings run) {
    int count = run.equity.accounts().size();
    return count == 1 ? "account " + run.equity.accounts().get(0) : "sum of " + count + " accounts";
  }
}
