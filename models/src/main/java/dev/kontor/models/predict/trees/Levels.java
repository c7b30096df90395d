package dev.kontor.models.predict.trees;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many steps of a tree are before each, on walks where no value is missing. */
final class Levels {
  private final Map<Step, Integer> levels = new IdentityHashMap<>();
  private int depth;
  private boolean clear = true;

  /** Of a tree where all walks start at this step. */
  Levels(Step first) {
    List<Step> open = new ArrayList<>(List.of(first));
    levels.put(first, 0);
    while (!open.isEmpty()) {
      Step step = open.remove(open.size() - 1);
      int level = levels.get(step);
      if (step.isEnd()) {
        continue;
      }
      depth = Math.max(depth, level + 1);
      for (Step next : List.of(step.right(), step.left())) {
        Integer before = levels.put(next, level + 1);
        if (before == null) {
          open.add(next);
        } else if (before != level + 1 && !next.isEnd()) {
          clear = false;
          if (before < level + 1) {
            open.add(next);
          } else {
            levels.put(next, before);
          }
        }
      }
    }
  }

  /** The most steps of a walk. */
  int depth() {
    return depth;
  }

  /** Whether a step is always the last of so many. */
  boolean isLast(Step step, int depth) {
    Integer level = levels.get(step);
    return clear
        && level != null
        && level == depth - 1
        && step.left().isEnd()
        && step.right().isEnd();
  }
}
