package dev.kontor.models.settings;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code "; did you mean X?"} when a known name is near, else {@code "; known: A, B, C"}. */
  public static String among(Collection<String> known, String name) {
    return known.stream()
        .filter(candidate -> distance(candidate, name) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(candidate, name)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElseGet(() -> known.isEmpty() ? "" : "; known: " + String.join(", ", known));
  }

  /** Levenshtein's edit distance, ignoring case. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(java.util.Locale.ROOT);
    String b = right.toLowerCase(java.util.Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
