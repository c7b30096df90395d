package dev.kontor.console.report;

/** What could not be read, said openly. */
final class FooterSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    page.open("footer");
    run.directory
        .unreadable()
        .forEach(
            (file, lines) ->
                page.note(Numbers.plural(lines, "line") + " of " + file + " could not be read."));
    page.element(
        "p", "The same input gives the same ledger: run it again and compare the SHA-256.");
    page.close("footer");
  }
}
