package dev.kontor.console.report;

/**
 * A line of {@code risk.csv}: a limit hit, a halt, a release.
 *
 * @param instrument that alone is concerned; empty for the account
 * @param who said so; empty if a limit did
 */
record RiskEvent(
    long time, String account, String event, String reason, String instrument, String who) {

  static RiskEvent of(Row row) {
    return new RiskEvent(
        row.time("time"),
        row.text("account"),
        row.text("event"),
        row.text("reason"),
        row.text("instrument"),
        row.text("who"));
  }

  /** Whether it forbids or allows. */
  String style() {
    return event.equals("HALTED") || event.equals("REDUCING") ? "stopped" : "freed";
  }

  /** In one line. */
  String sentence() {
    String where = instrument.isEmpty() ? account : account + " · " + instrument;
    return "%s %s · %s · %s UTC".formatted(where, event, reason, Numbers.time(time));
  }
}
