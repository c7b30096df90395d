package dev.kontor.models.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks forward through time: the first part is only learned from, each later part is a test for
 * what was learned before it. Purged and embargoed as in López de Prado, Advances in Financial
 * Machine Learning, ch. 7: no label learned from looks at a moment that a label of the test looks
 * at, nor at the embargo before the test.
 */
public final class WalkForward {
  private WalkForward() {}

  /**
   * @param examples in order of their spans' starts; those that start together stay together
   * @param folds how many tests
   * @param embargo how many different starts lie between the last span learned from and the test
   * @return fewer folds than asked for where nothing would be left to learn from
   */
  public static List<Fold> folds(List<Example> examples, int folds, int embargo) {
    List<Integer> starts = starts(examples);
    List<Fold> made = new ArrayList<>();
    for (int fold = 1; fold <= folds; fold++) {
      int from = (int) ((long) starts.size() * fold / (folds + 1));
      int to = (int) ((long) starts.size() * (fold + 1) / (folds + 1));
      if (from == to || from - embargo < 0) {
        continue;
      }
      int firstTest = starts.get(from);
      int afterTest = to == starts.size() ? examples.size() : starts.get(to);
      long limit = examples.get(starts.get(from - embargo)).span().start();
      List<Example> train = new ArrayList<>();
      for (Example example : examples.subList(0, firstTest)) {
        if (example.span().end() < limit) {
          train.add(example);
        }
      }
      if (!train.isEmpty()) {
        made.add(new Fold(train, examples.subList(firstTest, afterTest), firstTest - train.size()));
      }
    }
    return made;
  }

  /** Where another start begins. */
  private static List<Integer> starts(List<Example> examples) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      long start = examples.get(i).span().start();
      long before = i == 0 ? Long.MIN_VALUE : examples.get(i - 1).span().start();
      if (start < before) {
        throw new IllegalArgumentException(
            "examples must be in order of time: " + before + ", " + start);
      }
      if (start > before) {
        starts.add(i);
      }
    }
    return starts;
  }
}
