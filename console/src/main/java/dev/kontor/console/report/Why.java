package dev.kontor.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why one score was what it was on which a signal rests that became an order.
 *
 * @param entry the signal's number in its account's ledger
 * @param version who gave the score; empty for an ensemble
 * @param expected what is expected of any row; {@code NaN} where the file does not say
 * @param refusal why it is not explained; empty if it is
 * @param parts what each input did, in the order of the file
 */
record Why(
    long time,
    String account,
    String entry,
    String instrument,
    String signal,
    String rule,
    String score,
    String version,
    double value,
    double expected,
    String refusal,
    List<Part> parts) {
  private static final String EXPECTED = "(expected)";
  private static final String UNEXPLAINED = "(unexplained)";

  /**
   * What an input did.
   *
   * @param value what it was; {@code NaN} if it was missing
   */
  record Part(String input, double value, double share) {}

  /** A row of the file on its own. */
  static Why of(Row row) {
    String input = row.text("input");
    boolean unexplained = input.equals(UNEXPLAINED);
    double share = unexplained ? Double.NaN : row.number("contribution");
    boolean expected = input.equals(EXPECTED);
    double given = row.text("input_value").isEmpty() ? Double.NaN : row.number("input_value");
    return new Why(
        row.time("time"),
        row.text("account"),
        row.text("entry"),
        row.text("instrument"),
        row.text("signal"),
        row.text("rule"),
        row.text("score"),
        row.text("version"),
        row.number("value"),
        expected ? share : Double.NaN,
        unexplained ? row.text("reason") : "",
        expected || unexplained ? List.of() : List.of(new Part(input, given, share)));
  }

  boolean isOfTheSameAs(Why other) {
    return account.equals(other.account) && entry.equals(other.entry) && score.equals(other.score);
  }

  Why and(Why next) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(next.parts);
    return new Why(
        time,
        account,
        entry,
        instrument,
        signal,
        rule,
        score,
        version,
        value,
        Double.isNaN(expected) ? next.expected : expected,
        refusal,
        all);
  }

  boolean isExplained() {
    return refusal.isEmpty();
  }

  /** What moved the score most comes first. */
  List<Part> byWeight() {
    return parts.stream()
        .sorted(Comparator.comparingDouble((Part part) -> Math.abs(part.share())).reversed())
        .toList();
  }

  /** {@code forest@3}; an ensemble has no version. */
  String said() {
    return version.isEmpty() ? score : score + "@" + version;
  }
}
