package dev.kontor.console.report;

import java.util.function.Consumer;

/** Puts the rows of {@code explanations.csv} together that are of one score. Mutable. */
final class Whys {
  static final String FILE = "explanations.csv";

  private final Consumer<Why> out;
  private Why open;

  private Whys(Consumer<Why> out) {
    this.out = out;
  }

  /** Hands over each score that is explained, in the order of the file. */
  static void read(RunDirectory run, Consumer<Why> out) {
    Whys whys = new Whys(out);
    run.read(FILE, row -> whys.add(Why.of(row)));
    whys.close();
  }

  private void add(Why row) {
    if (open != null && open.isOfTheSameAs(row)) {
      open = open.and(row);
    } else {
      close();
      open = row;
    }
  }

  private void close() {
    if (open != null) {
      out.accept(open);
    }
    open = null;
  }
}
