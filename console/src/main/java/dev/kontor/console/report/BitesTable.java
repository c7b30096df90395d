package dev.kontor.console.report;

/** Where each limit bit: one line for each code, with its moments in the run's time. */
final class BitesTable {
  private BitesTable() {}

  static void write(Html page, Bites bites) {
    page.table(
        "Refused signals",
        "Code",
        "#Count",
        "First (UTC)",
        "Last (UTC)",
        "#Limit",
        "#Asked for",
        "When",
        "The last one");
    for (Bites.Bite bite : bites.all()) {
      page.open("tr").cell(bite.code).number(Numbers.count(bite.count));
      page.cell(Numbers.time(bite.first)).cell(Numbers.time(bite.last));
      page.number(bite.limit).number(bite.value);
      page.open("td", "class", "strip");
      strip(page, bite);
      page.close("td").element("td", bite.sentence, "class", "muted wide").close("tr");
    }
    page.endTable();
    page.note(
        "Limit and value are those of the last refusal; a stroke stands for one or more, from the"
            + " run’s start to its end.");
  }

  private static void strip(Html page, Bites.Bite bite) {
    page.open("svg", "viewBox", "0 0 1000 10", "preserveAspectRatio", "none", "role", "img");
    page.element("title", bite.code + ": " + Numbers.plural(bite.count, "refusal"));
    page.open("path", "d", bite.moments.strokes(0, 10)).close("path").close("svg");
  }
}
