package dev.kontor.models.market;

import java.io.Serializable;

/**
 * Names instruments: as they are written, or with {@code *} for any characters, such as {@code
 * BTC-*}.
 */
public record Glob(String text) implements Serializable {

  public boolean matches(String instrument) {
    int at = 0;
    int from = 0;
    int star = -1;
    int retry = 0;
    while (from < instrument.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        retry = from;
      } else if (at < text.length() && text.charAt(at) == instrument.charAt(from)) {
        at++;
        from++;
      } else if (star >= 0) {
        at = star + 1;
        from = ++retry;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  @Override
  public String toString() {
    return text;
  }
}
