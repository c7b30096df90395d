package dev.kontor.console.report;

import dev.kontor.models.analysis.Metric;

/** All metrics; each with the sentence that says how it was computed. */
final class MetricsSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    page.open("section").element("h2", "Metrics and their conventions");
    page.open("table", "class", "metrics").open("tbody");
    for (Metric metric : run.metrics) {
      page.open("tr").element("th", metric.name(), "scope", "row");
      page.number(Numbers.minus(metric.text()));
      page.element("td", metric.convention(), "class", "muted").close("tr");
    }
    page.close("tbody").close("table");
    page.note("A dash stands for what is not defined. Money is in the account’s currency.");
    page.close("section");
  }
}
