package dev.kontor.console.report;

/**
 * A line of {@code alerts.csv}: a model beyond a limit or back within it, held, released or not
 * promoted.
 *
 * @param instrument empty if it concerns all
 */
record ModelAlert(long time, String model, String instrument, String what, String text) {

  static ModelAlert of(Row row) {
    return new ModelAlert(
        row.time("time"),
        row.text("model"),
        row.text("instrument"),
        row.text("alert"),
        row.text("text"));
  }
}
