package dev.kontor.models.predict;

import java.util.ArrayList;
import java.util.List;

/**
 * What a decision rests on, as far as models have a say in it.
 *
 * @param models who gave the scores, in the order of the strategy
 * @param explanations of those scores that can be explained; empty where nobody asks why
 */
public record Grounds(List<Origin> models, List<Explanation> explanations) {

  /** The same without explanations; null of null. */
  public static Grounds unexplained(Grounds grounds) {
    return grounds == null || grounds.explanations.isEmpty()
        ? grounds
        : new Grounds(grounds.models, List.of());
  }

  /** Who gave the scores that two decisions rest on; null if no model did. */
  public static Grounds joined(Grounds one, Grounds other) {
    if (one == null || other == null) {
      return unexplained(one == null ? other : one);
    }
    List<Origin> models = new ArrayList<>(one.models);
    other.models.stream().filter(origin -> !models.contains(origin)).forEach(models::add);
    return new Grounds(models, List.of());
  }

  /** Null if there is none of that score. */
  Explanation explanation(String score) {
    for (Explanation one : explanations) {
      if (one.score().equals(score)) {
        return one;
      }
    }
    return null;
  }
}
