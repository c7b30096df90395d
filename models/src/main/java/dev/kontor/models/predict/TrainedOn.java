package dev.kontor.models.predict;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which features a model's file says that it was trained on.
 *
 * @param sha256 that of their text
 * @param text what they are: the version of this text, the timeframe, then a feature a line, as in
 *     {@code a = rsi(close,14)}; null if the file has only the hash
 */
public record TrainedOn(String sha256, String text) implements Serializable {
  private static final int FIRST = 2;
  private static final String IS = " = ";

  /** The hash of a text: 64 hexadecimal digits, the SHA-256 of its UTF-8. */
  public static String hash(String text) {
    return new ModelFile("", text.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /** Whether the hash is of the text, if there is one. */
  boolean isConsistent() {
    return text == null || hash(text).equals(sha256);
  }

  /**
   * Where other features differ first, for people.
   *
   * @param other the text of those
   * @return empty if this file does not say what its features are
   */
  public String differsFrom(String other) {
    if (text == null) {
      return "";
    }
    List<String> own = text.lines().toList();
    List<String> others = other.lines().toList();
    for (int i = 0; i < Math.max(own.size(), others.size()); i++) {
      String here = i < others.size() ? others.get(i) : "nothing more";
      String there = i < own.size() ? own.get(i) : "nothing more";
      if (!here.equals(there)) {
        return "; first differs " + there + " there, " + here + " here";
      }
    }
    return "";
  }

  /** For messages: the hash, and the names if they are known. */
  @Override
  public String toString() {
    return text == null
        ? sha256
        : text.lines()
            .skip(FIRST)
            .map(line -> line.split(IS, 2)[0])
            .collect(Collectors.joining(", ", sha256 + " (", ")"));
  }
}
