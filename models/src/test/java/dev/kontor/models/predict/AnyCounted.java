package dev.kontor.models.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small sums of trees at random, which say how many rows took each branch, as a file and as what is
 * expected of them where some inputs are known.
 *
 * @param counted whether the file says the counts; if not, branches are taken equally often
 */
record AnyCounted(List<Split> trees, List<String> names, boolean counted) {

  /** A node, and which way a row goes; without children where a walk ends. */
  record Split(
      int field,
      double bound,
      boolean missingLeft,
      Split left,
      Split right,
      int count,
      double value) {
    boolean isEnd() {
      return left == null;
    }

    boolean goesLeft(double[] row) {
      return Double.isNaN(row[field]) ? missingLeft : row[field] <= bound;
    }

    Split swapped(int a, int b) {
      int to = field == a ? b : field == b ? a : field;
      return isEnd()
          ? this
          : new Split(
              to, bound, missingLeft, left.swapped(a, b), right.swapped(a, b), count, value);
    }
  }

  static AnyCounted of(long seed, int inputs) {
    Random random = new Random(seed);
    List<Split> trees = new ArrayList<>();
    int count = random.nextInt(1, 4);
    for (int i = 0; i < count; i++) {
      trees.add(split(random, inputs, random.nextInt(1, 6)));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      names.add("x" + i);
    }
    return new AnyCounted(trees, names, random.nextInt(4) > 0);
  }

  private static Split split(Random random, int inputs, int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return new Split(0, 0, false, null, null, count(random), random.nextInt(-100, 100) / 10.0);
    }
    Split left = split(random, inputs, depth - 1);
    Split right = split(random, inputs, depth - 1);
    return new Split(
        random.nextInt(inputs),
        random.nextInt(-8, 9) / 4.0,
        random.nextBoolean(),
        left,
        right,
        left.count() + right.count(),
        0);
  }

  /** Nobody may have come. */
  private static int count(Random random) {
    return random.nextInt(6) == 0 ? 0 : random.nextInt(2, 30);
  }

  /** What is expected of a row of which the inputs of a set of bits are known. */
  double expected(double[] row, int known) {
    double sum = 0;
    for (Split tree : trees) {
      sum += expected(tree, row, known);
    }
    return sum;
  }

  private double expected(Split at, double[] row, int known) {
    if (at.isEnd()) {
      return at.value();
    }
    if ((known >> at.field() & 1) == 1) {
      return expected(at.goesLeft(row) ? at.left() : at.right(), row, known);
    }
    double share = counted && at.count() > 0 ? (double) at.left().count() / at.count() : 0.5;
    return share * expected(at.left(), row, known) + (1 - share) * expected(at.right(), row, known);
  }

  /** By the definition: the average, over all sets of others, of what an input changes. */
  double shapley(double[] row, int input) {
    int all = names.size();
    double sum = 0;
    for (int others = 0; others < 1 << all; others++) {
      if ((others >> input & 1) == 0) {
        int size = Integer.bitCount(others);
        double weight = factorial(size) * factorial(all - size - 1) / factorial(all);
        sum += weight * (expected(row, others | 1 << input) - expected(row, others));
      }
    }
    return sum;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  String pmml() {
    StringBuilder fields = new StringBuilder();
    StringBuilder schema = new StringBuilder("<MiningSchema>");
    for (String name : names) {
      fields.append(Pmml.field(name, "double"));
      schema.append("<MiningField name=\"").append(name).append("\"/>");
    }
    StringBuilder xml = new StringBuilder("<MiningModel functionName=\"regression\">");
    xml.append(schema).append("<MiningField name=\"y\" usageType=\"target\"/></MiningSchema>");
    xml.append("<Segmentation multipleModelMethod=\"sum\"");
    xml.append(" missingPredictionTreatment=\"returnMissing\">");
    int[] id = {0};
    for (Split tree : trees) {
      xml.append("<Segment><True/><TreeModel functionName=\"regression\"")
          .append(" missingValueStrategy=\"defaultChild\"")
          .append(" noTrueChildStrategy=\"returnLastPrediction\">")
          .append(schema)
          .append("</MiningSchema>");
      write(xml, tree, "<True/>", id);
      xml.append("</TreeModel></Segment>");
    }
    xml.append("</Segmentation></MiningModel>");
    return Pmml.document(fields + Pmml.field("y", "double"), xml.toString());
  }

  private void write(StringBuilder xml, Split split, String predicate, int[] id) {
    xml.append("<Node id=\"").append(id[0]++).append('"');
    if (counted) {
      xml.append(" recordCount=\"").append(split.count()).append('"');
    }
    if (split.isEnd()) {
      xml.append(" score=\"").append(split.value()).append("\">").append(predicate);
    } else {
      StringBuilder children = new StringBuilder();
      int left = id[0];
      write(children, split.left(), test(split, "lessOrEqual"), id);
      // As exporters write it: where all others go need not say so.
      boolean folded = split.right().isEnd() && split.missingLeft() && split.left().isEnd();
      int right = id[0];
      if (!folded) {
        write(children, split.right(), test(split, "greaterThan"), id);
      } else {
        xml.append(" score=\"").append(split.right().value()).append('"');
      }
      xml.append(" defaultChild=\"").append(split.missingLeft() ? left : right).append("\">");
      xml.append(predicate).append(children);
    }
    xml.append("</Node>");
  }

  private String test(Split split, String operator) {
    return "<SimplePredicate field=\"%s\" operator=\"%s\" value=\"%s\"/>"
        .formatted(names.get(split.field()), operator, split.bound());
  }
}
