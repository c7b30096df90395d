package dev.kontor.connectors.files;

import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Rejection;

/** Why a row cannot be used: {@code code: sentence}. Thrown per bad line, so without a stack. */
final class BadRow extends Exception {
  private static final int LONGEST_TEXT = 500;

  BadRow(String code, String sentence) {
    super(code + ": " + sentence, null, false, false);
  }

  /** The reading that shows it, with the start of the line. */
  Reading rejected(String file, long line, String text) {
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return Reading.of(new Rejection(file, line, start, getMessage()));
  }
}
