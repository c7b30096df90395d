package dev.kontor.console.report;

import java.util.List;

/** When risk spoke: limits hit, halts, releases. */
final class RiskSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    page.open("section").element("h2", "Risk events");
    List<RiskEvent> events = run.risk.kept();
    if (events.isEmpty()) {
      page.nothing("No risk events.").close("section");
      return;
    }
    page.table("Risk events", "Time (UTC)", "Account", "Instrument", "Event", "Who", "Reason");
    for (int i = events.size() - 1; i >= 0; i--) {
      RiskEvent event = events.get(i);
      page.open("tr").cell(Numbers.time(event.time())).cell(event.account());
      page.cell(event.instrument().isEmpty() ? "all" : event.instrument());
      page.cell(event.event()).cell(event.who());
      page.element("td", event.reason(), "class", "muted wide").close("tr");
    }
    page.endTable();
    long hidden = run.risk.total() - events.size();
    String more = hidden > 0 ? " " + Numbers.count(hidden) + " earlier ones not shown." : "";
    page.note("Latest first." + more);
    page.close("section");
  }
}
