package dev.kontor.models.predict.trees;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.dmg.pmml.tree.Node;

/** Lays steps out as a {@link Forest}: the children of a node side by side, near their parent. */
final class Layout {
  /** Where a child stands has 21 bits. */
  private static final int MOST_NODES = 1 << 21;

  private final Fields fields;
  private ToDoubleFunction<Node> value;
  private final Map<Step, Integer> children = new IdentityHashMap<>();
  private final Map<Node, Integer> endOf = new IdentityHashMap<>();
  private final List<Double> ends = new ArrayList<>();
  private final Map<Integer, Step> astray = new TreeMap<>();
  private final Map<Step, Integer> astrayTo = new IdentityHashMap<>();
  private final ArrayDeque<Step> open = new ArrayDeque<>();
  private final List<Integer> last = new ArrayList<>();
  private Levels levels;
  private int depth;
  private long[] nodes = new long[1024];
  private double[] shares = even(1024);
  private int used;

  private Layout(Fields fields) {
    this.fields = fields;
  }

  /**
   * @param first where all walks start
   * @param value what a node predicts where a walk ends
   */
  record Tree(Step first, ToDoubleFunction<Node> value) {}

  /**
   * @param fields settled
   */
  static Forest of(List<Tree> trees, Fields fields) throws Uncompilable {
    return new Layout(fields).forest(trees);
  }

  private Forest forest(List<Tree> trees) throws Uncompilable {
    int[] roots = new int[trees.size()];
    int[] depths = new int[trees.size() / Abreast.GROUP + 1];
    Levels[] all = new Levels[roots.length];
    for (int tree = 0; tree < roots.length; tree++) {
      all[tree] = new Levels(trees.get(tree).first());
      int group = tree / Abreast.GROUP;
      depths[group] = Math.max(depths[group], all[tree].depth());
    }
    for (int tree = 0; tree < roots.length; tree++) {
      value = trees.get(tree).value();
      levels = all[tree];
      depth = depths[tree / Abreast.GROUP];
      roots[tree] = claim(1);
      place(trees.get(tree).first(), roots[tree]);
      placeOpen();
      placeAstray();
    }
    for (int at : last) {
      nodes[at] += (long) used << Forest.CHILD;
    }
    int[] from = astray.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] to = astray.values().stream().mapToInt(astrayTo::get).toArray();
    double[] values = ends.stream().mapToDouble(Double::doubleValue).toArray();
    if (used + values.length > MOST_NODES) {
      throw tooLarge();
    }
    boolean known = Arrays.stream(shares, 0, used).anyMatch(share -> share != Step.EVEN);
    double[] told = known ? Arrays.copyOf(shares, used) : null;
    return new Forest(Arrays.copyOf(nodes, used), told, roots, depths, values, from, to);
  }

  /**
   * Depth first, but the children of a step and of its children together: a walk finds two levels
   * in one line of the processor's cache.
   */
  private void placeOpen() throws Uncompilable {
    while (!open.isEmpty()) {
      Step step = open.pop();
      int left = children.get(step);
      place(step.left(), left);
      place(step.right(), left + 1);
    }
  }

  /** Placing a step that strays may bring others that stray. */
  private void placeAstray() throws Uncompilable {
    int placed = -1;
    while (placed != astrayTo.size()) {
      placed = astrayTo.size();
      for (Step step : List.copyOf(astray.values())) {
        if (!astrayTo.containsKey(step)) {
          int at = claim(1);
          astrayTo.put(step, at);
          place(step, at);
          placeOpen();
        }
      }
    }
  }

  private void place(Step step, int at) throws Uncompilable {
    if (step.isEnd()) {
      nodes[at] = Forest.node(Field.NO_VALUE + end(step), at, 0, Forest.NOWHERE);
      return;
    }
    Integer left = children.get(step);
    if (left == null) {
      if (levels.isLast(step, depth)) {
        left = twoEnds(step);
      } else {
        left = claim(2);
        open.push(step);
      }
      children.put(step, left);
    }
    if (levels.isLast(step, depth)) {
      last.add(at);
    }
    int missing = missing(step);
    if (missing == Forest.ASTRAY) {
      astray.put(at, step.missing());
    }
    int code = fields.at(step.field()).code(step.bound());
    nodes[at] = Forest.node(code, left, step.field(), missing);
    shares[at] = step.share();
  }

  /** The values where walks end stand side by side as well, and need no node. */
  private int twoEnds(Step step) {
    ends.add(value(step.left().end()));
    ends.add(value(step.right().end()));
    return ends.size() - 2;
  }

  private double value(Node node) {
    return node == null ? Double.NaN : value.applyAsDouble(node);
  }

  private static int missing(Step step) {
    if (step.missing() == Step.NOWHERE) {
      return Forest.NOWHERE;
    }
    if (step.missing() == step.left()) {
      return Forest.LEFT;
    }
    return step.missing() == step.right() ? Forest.RIGHT : Forest.ASTRAY;
  }

  private int end(Step step) {
    return endOf.computeIfAbsent(
        step.end(),
        node -> {
          ends.add(value(node));
          return ends.size() - 1;
        });
  }

  private int claim(int count) throws Uncompilable {
    int first = used;
    used += count;
    if (used > MOST_NODES) {
      throw tooLarge();
    }
    if (used > nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * nodes.length);
      double[] more = even(nodes.length);
      System.arraycopy(shares, 0, more, 0, shares.length);
      shares = more;
    }
    return first;
  }

  private static double[] even(int count) {
    double[] shares = new double[count];
    Arrays.fill(shares, Step.EVEN);
    return shares;
  }

  private static Uncompilable tooLarge() {
    return new Uncompilable("it has more than " + MOST_NODES + " nodes");
  }
}
