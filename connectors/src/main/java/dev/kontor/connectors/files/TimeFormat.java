package dev.kontor.connectors.files;

/** How a file writes its times; those without a zone are local in the file's zone. */
public enum TimeFormat {
  /** Decided by the first row whose time can be read. */
  AUTO,
  /** {@code 1385337600}, also with a fraction. */
  EPOCH_SECONDS,
  EPOCH_MILLIS,
  EPOCH_MICROS,
  EPOCH_NANOS,
  /** {@code 2013-11-25T09:30:01.250Z}, with {@code Z}, an offset or neither. */
  ISO,
  /** {@code 2013-11-25}. */
  DATE,
  /** {@code 2013-11-25 09:30:01}. */
  DATE_TIME,
  /** {@code 20131125}. */
  COMPACT_DATE,
  /** {@code 20131125 09:30}. */
  COMPACT_DATE_TIME;

  /** The format a text looks like; null if it looks like none. */
  static TimeFormat of(String text) {
    int digits = 0;
    boolean negative = text.startsWith("-");
    for (int at = negative ? 1 : 0; at < text.length() && isDigit(text.charAt(at)); at++) {
      digits++;
    }
    int length = text.length() - (negative ? 1 : 0);
    char next = digits < length ? text.charAt(digits + (negative ? 1 : 0)) : 0;
    if (digits > 0 && (next == 0 || next == '.')) {
      return digits == 8 && length == 8 && !negative ? COMPACT_DATE : epoch(digits);
    }
    if (digits == 8 && next == ' ') {
      return COMPACT_DATE_TIME;
    }
    if (digits != 4 || next != '-' || negative) {
      return null;
    }
    if (length == 10) {
      return DATE;
    }
    return length > 10 && text.charAt(10) == ' ' ? DATE_TIME : ISO;
  }

  private static TimeFormat epoch(int digits) {
    if (digits <= 10) {
      return EPOCH_SECONDS;
    }
    if (digits <= 13) {
      return EPOCH_MILLIS;
    }
    return digits <= 16 ? EPOCH_MICROS : EPOCH_NANOS;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
