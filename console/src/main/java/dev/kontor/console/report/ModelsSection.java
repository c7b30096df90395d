package dev.kontor.console.report;

import java.util.Locale;

/** What the models of a run look at, if their cards say. */
final class ModelsSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    if (run.importances.isEmpty()) {
      return;
    }
    page.open("section").element("h2", "What models look at");
    if (run.importances.stream().anyMatch(Importance::isKnown)) {
      table(page, run);
    }
    for (Importance one : run.importances) {
      if (!one.isKnown()) {
        page.note("Of " + one.name() + " nothing is known: " + one.reason() + ".");
      }
    }
    page.close("section");
  }

  private static void table(Html page, Findings run) {
    page.table("What models look at", "Model", "Feature", "#Gain %", "#Permutation");
    for (Importance one : run.importances) {
      if (one.isKnown()) {
        page.open("tr").cell(one.name()).cell(one.feature());
        page.number(Double.isNaN(one.gain()) ? "" : format("%.1f", 100 * one.gain()));
        page.number(Double.isNaN(one.permutation()) ? "" : format("%.4f", one.permutation()));
        page.close("tr");
      }
    }
    page.endTable();
    page.note(
        "From the cards of each version that served, of its training, not of this run. Gain: the"
            + " share of the loss spared by splits on the feature. Permutation: by how much the log"
            + " loss of the tests grows when its values are dealt out by chance; below zero, the"
            + " model does better without.");
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
