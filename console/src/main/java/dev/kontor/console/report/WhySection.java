package dev.kontor.console.report;

import java.util.List;
import java.util.stream.Collectors;

/** Why the last orders were sent, as far as models had a say: what moved their scores most. */
final class WhySection implements Section {
  static final int ROWS = 100;
  private static final int PARTS = 4;

  @Override
  public void write(Html page, Findings run) {
    List<Why> whys = run.whys.kept();
    if (whys.isEmpty() && !run.directory.has(Whys.FILE)) {
      return;
    }
    page.open("section").element("h2", "Why these orders");
    if (whys.isEmpty()) {
      page.nothing("No signal that was accepted rests on a score.");
    } else {
      table(page, whys);
      long hidden = run.whys.total() - whys.size();
      page.note(
          "Scores of models that accepted signals rest on, latest first, times in UTC. A score is"
              + " what is expected of any bar and what each input adds; shown are the "
              + PARTS
              + " that moved it most, all are in explanations.csv. "
              + (hidden > 0
                  ? "The last " + ROWS + "; " + Numbers.count(hidden) + " earlier ones not shown."
                  : "All " + Numbers.count(whys.size()) + " are shown."));
    }
    page.close("section");
  }

  private static void table(Html page, List<Why> whys) {
    page.table(
        "Why these orders",
        "Time",
        "Instrument",
        "Signal",
        "Rule",
        "Score",
        "#Is",
        "#Expected",
        "What moved it most");
    for (int i = whys.size() - 1; i >= 0; i--) {
      Why why = whys.get(i);
      page.open("tr").cell(Numbers.time(why.time())).cell(why.instrument());
      page.cell(why.signal()).cell(why.rule()).cell(why.said());
      page.number(Numbers.brief(why.value()));
      page.number(why.isExplained() ? Numbers.brief(why.expected()) : "");
      page.element("td", moved(why), "class", "wide").close("tr");
    }
    page.endTable();
  }

  private static String moved(Why why) {
    if (!why.isExplained()) {
      return "not explained: " + why.refusal();
    }
    return why.byWeight().stream()
        .limit(PARTS)
        .map(part -> part.input() + " " + Numbers.minus(Numbers.signed(part.share())))
        .collect(Collectors.joining(", "));
  }
}
