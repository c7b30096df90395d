package dev.kontor.models.ledger;

import dev.kontor.models.market.E8;

/** A JSON object on one line, flat, as it grows. Mutable. */
final class JsonLine {
  private final StringBuilder json = new StringBuilder(512);

  JsonLine number(String name, long value) {
    name(name);
    json.append(value);
    return this;
  }

  JsonLine number(String name, double value) {
    name(name);
    json.append(value);
    return this;
  }

  /** A fixed-point number as a plain decimal. */
  JsonLine money(String name, long e8) {
    name(name);
    json.append(E8.format(e8));
    return this;
  }

  /** Nothing where it is zero. */
  JsonLine moneyIfAny(String name, long e8) {
    return e8 == 0 ? this : money(name, e8);
  }

  JsonLine time(String name, long millis) {
    name(name);
    json.append('"');
    IsoTime.append(json, millis);
    json.append('"');
    return this;
  }

  JsonLine text(String name, String value) {
    name(name);
    json.append('"');
    if (isPlain(value)) {
      json.append(value);
    } else {
      escape(value);
    }
    json.append('"');
    return this;
  }

  /** Nothing where there is none. */
  JsonLine textIfAny(String name, String value) {
    return value == null || value.isEmpty() ? this : text(name, value);
  }

  String end() {
    return json.append('}').toString();
  }

  private void name(String name) {
    json.append(json.isEmpty() ? "{\"" : ",\"").append(name).append("\":");
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
  }
}
