package dev.kontor.console.report;

/** {@code code: sentence}, taken apart; a reason without a short code is a code as a whole. */
record Reason(String code, String sentence) {
  static Reason of(String text) {
    int colon = text.indexOf(": ");
    boolean coded = colon > 0 && text.substring(0, colon).matches("[\\w.-]{1,60}");
    return coded
        ? new Reason(text.substring(0, colon), text.substring(colon + 2))
        : new Reason(text.isBlank() ? "(no reason given)" : text, "");
  }
}
