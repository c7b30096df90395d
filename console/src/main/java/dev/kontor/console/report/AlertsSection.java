package dev.kontor.console.report;

import dev.kontor.models.watching.Alert;
import java.util.List;

/** What was told of models that are watched or promoted; a run without such models has none. */
final class AlertsSection implements Section {
  static final int ROWS = 50;

  @Override
  public void write(Html page, Findings run) {
    List<ModelAlert> alerts = run.alerts.kept();
    if (alerts.isEmpty()) {
      return;
    }
    page.open("section").element("h2", "Alerts of models");
    page.table("Alerts of models", "Time (UTC)", "Model", "Instrument", "Alert", "What it says");
    for (int i = alerts.size() - 1; i >= 0; i--) {
      ModelAlert alert = alerts.get(i);
      page.open("tr")
          .cell(alert.time() == Alert.BEFORE ? "before the run" : Numbers.time(alert.time()))
          .cell(alert.model());
      page.cell(alert.instrument().isEmpty() ? "all" : alert.instrument()).cell(alert.what());
      page.element("td", alert.text(), "class", "muted wide").close("tr");
    }
    page.endTable();
    page.note(
        "Latest first, "
            + Numbers.count(alerts.size())
            + " of "
            + Numbers.count(run.alerts.total())
            + "; all are in alerts.csv. A model was held "
            + Numbers.count(run.held)
            + " times: it had no score for that instrument until it was released.");
    page.close("section");
  }
}
