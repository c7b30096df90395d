package dev.kontor.console.report;

/** What was not done, and why: signals refused, input lines rejected. */
final class RefusalsSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    page.open("section").element("h2", "Refused signals");
    Tally decisions = run.decisions;
    if (decisions.total() == 0) {
      page.nothing("No signals: signals.csv is missing or empty.");
    } else {
      page.note(
          "%s: %s accepted, %s held, %s refused."
              .formatted(
                  Numbers.plural(decisions.total(), "signal"),
                  Numbers.count(decisions.count("ACCEPTED")),
                  Numbers.count(decisions.count("HELD")),
                  Numbers.count(decisions.count("REFUSED"))));
      if (run.refusals.total() > 0) {
        BitesTable.write(page, run.refusals);
      }
    }
    page.close("section").open("section").element("h2", "Rejected input");
    if (run.rejected.total() == 0) {
      page.nothing("No line of the input was rejected.");
    } else {
      table(page, run.rejected, "Rejected input", "First such line");
    }
    page.close("section");
  }

  static void table(Html page, Tally tally, String label, String example) {
    if (tally.total() == 0) {
      return;
    }
    page.table(label, "Reason", "#Count", "#Share %", example);
    for (Tally.Line line : tally.lines()) {
      page.open("tr").cell(line.reason()).number(Numbers.count(line.count()));
      page.number(Numbers.money(100.0 * line.count() / tally.total()));
      page.element("td", line.example(), "class", "muted wide").close("tr");
    }
    page.endTable();
  }
}
