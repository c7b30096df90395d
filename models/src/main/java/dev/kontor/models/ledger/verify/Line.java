package dev.kontor.models.ledger.verify;

import dev.kontor.models.ledger.LedgerText;
import dev.kontor.models.market.E8;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a ledger as its fields: a flat JSON object of texts and numbers, without spaces, as the
 * ledger writes it and in no other way.
 */
final class Line {
  /** Of the bytes. */
  final String hash;

  /** Its number and the hash that it carries, as it says; meaningless if it is bad. */
  final long number;

  final String previous;

  /** Why it is no line of a ledger; null if it is one. */
  final String bad;

  private final Map<String, String> fields = new LinkedHashMap<>();

  Line(byte[] bytes) {
    hash = LedgerText.hashOf(bytes);
    String why = null;
    long n = 0;
    String prev = "";
    try {
      parse(new String(bytes, StandardCharsets.UTF_8));
      n = number("n");
      prev = text("prev");
    } catch (BadLine e) {
      why = e.getMessage();
    }
    number = n;
    previous = prev;
    bad = why;
  }

  Map<String, String> fields() {
    return fields;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  String text(String name) throws BadLine {
    String value = fields.get(name);
    if (value == null) {
      throw new BadLine("has no \"" + name + "\"");
    }
    return value;
  }

  /** Null if there is none. */
  String textOrNull(String name) {
    return fields.get(name);
  }

  long number(String name) throws BadLine {
    String value = text(name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new BadLine("has a \"" + name + "\" that is no whole number: " + value);
    }
  }

  long money(String name) throws BadLine {
    String value = text(name);
    try {
      return E8.parse(value);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new BadLine("has a \"" + name + "\" that is no amount: " + value);
    }
  }

  long time(String name) throws BadLine {
    String value = text(name);
    try {
      return Instant.parse(value).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new BadLine("has a \"" + name + "\" that is no time: " + value);
    }
  }

  <E extends Enum<E>> E word(String name, Class<E> words) throws BadLine {
    String value = text(name);
    try {
      return Enum.valueOf(words, value);
    } catch (IllegalArgumentException e) {
      throw new BadLine("has a \"" + name + "\" that means nothing: " + value);
    }
  }

  private void parse(String line) throws BadLine {
    int at = 0;
    do {
      expect(line, at, at == 0 ? '{' : ',');
      expect(line, at + 1, '"');
      int nameEnd = textEnd(line, at + 2);
      String name = line.substring(at + 2, nameEnd);
      expect(line, nameEnd + 1, ':');
      int start = nameEnd + 2;
      boolean quoted = start < line.length() && line.charAt(start) == '"';
      int end = quoted ? textEnd(line, start + 1) : numberEnd(line, start);
      String value = line.substring(quoted ? start + 1 : start, end);
      if (fields.put(name, value.indexOf('\\') < 0 ? value : unescaped(value)) != null) {
        throw new BadLine("has \"" + name + "\" twice");
      }
      at = quoted ? end + 1 : end;
    } while (at < line.length() - 1);
    expect(line, at, '}');
  }

  private static void expect(String line, int at, char c) throws BadLine {
    if (at >= line.length() || line.charAt(at) != c) {
      throw new BadLine("is no line of a ledger: there is no " + c + " at character " + (at + 1));
    }
  }

  private static int textEnd(String line, int from) throws BadLine {
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"') {
        return at;
      }
      if (c == '\\') {
        at++;
      }
    }
    throw new BadLine("is no line of a ledger: a text has no end");
  }

  private static int numberEnd(String line, int from) throws BadLine {
    int at = from;
    while (at < line.length() && "+-.0123456789E".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    if (at == from) {
      throw new BadLine("is no line of a ledger: there is no value at character " + (from + 1));
    }
    return at;
  }

  private static String unescaped(String text) throws BadLine {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
        c = text.charAt(at);
        if (c == 'u') {
          try {
            c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
          } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BadLine("is no line of a ledger: a text has an escape that means nothing");
          }
          at += 4;
        }
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
