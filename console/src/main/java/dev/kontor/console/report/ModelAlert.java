package dev.kontor.console.report;

import dev.kontor.models.watching.Alert;

/**
 * A line of {@code alerts.csv}: a model beyond a limit or back within it, held, released or not
 * promoted.
 *
 * @param time {@link Alert#BEFORE} if it was known before the run
 * @param instrument empty if it concerns all
 */
record ModelAlert(long time, String model, String instrument, String what, String text) {

  static ModelAlert of(Row row) {
    return new ModelAlert(
        row.text("time").isEmpty() ? Alert.BEFORE : row.time("time"),
        row.text("model"),
        row.text("instrument"),
        row.text("alert"),
        row.text("text"));
  }
}
