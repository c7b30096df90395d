package dev.kontor.console.report;

import dev.kontor.models.analysis.EquityCurve;
import dev.kontor.models.analysis.Metric;

/** Which run this is, and the hash by which anyone can check it. */
final class HeaderSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    Summary summary = run.summary;
    page.open("header");
    page.element("p", "Kontor · run report", "class", "mark-line");
    page.element("h1", name(run));
    page.open("dl", "class", "facts");
    fact(page, "Period (UTC)", period(run.curve));
    fact(page, "Mode", summary.text("mode"));
    fact(page, "Parallelism", summary.text("parallelism"));
    fact(page, "Bars", Numbers.count(summary.number("bars")));
    fact(page, "Signals", Numbers.count(summary.number("signals")));
    fact(page, "Orders", Numbers.count(summary.number("orders")));
    fact(page, "Fills", Numbers.count(summary.number("fills")));
    fact(
        page,
        "Elapsed",
        Numbers.elapsed(summary.number("elapsedSeconds"), summary.number("barsPerSecond")));
    page.close("dl");
    page.open("p", "class", "hash").element("span", "Ledger SHA-256");
    String hash = summary.text("ledgerSha256");
    page.element("code", hash.isEmpty() ? "not in summary.json" : hash).close("p");
    page.close("header");
  }

  static String name(Findings run) {
    String name = run.summary.text("name");
    return name.isEmpty() ? run.directory.name() : name;
  }

  private static void fact(Html page, String name, String value) {
    page.open("div").element("dt", name);
    page.element("dd", value.isEmpty() ? Metric.UNDEFINED : value).close("div");
  }

  private static String period(EquityCurve curve) {
    return curve.size() == 0
        ? Metric.UNDEFINED
        : Numbers.time(curve.time(0)) + " → " + Numbers.time(curve.time(curve.size() - 1));
  }
}
