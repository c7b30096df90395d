package dev.kontor.models.patterns;

import java.util.Map;

/**
 * Which way up a shape is. Upside down it is the same shape of negated prices: what was the low is
 * the highest then.
 */
public enum Direction {
  UP,
  DOWN;

  private static final Map<String, String> DOWNWARD =
      Map.of("open", "(-open)", "high", "(-low)", "low", "(-high)", "close", "(-close)");

  /** How a shape's price is written, seen from this side; null if it is no price. */
  String price(String name) {
    return !DOWNWARD.containsKey(name) ? null : this == UP ? name : DOWNWARD.get(name);
  }
}
