package dev.kontor.jobs.training;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.True;
import org.dmg.pmml.mining.MiningModel;
import org.dmg.pmml.mining.Segment;
import org.dmg.pmml.tree.CountingBranchNode;
import org.dmg.pmml.tree.CountingLeafNode;
import org.dmg.pmml.tree.Node;
import org.dmg.pmml.tree.TreeModel;

/**
 * Writes into each node of a file's trees how many training rows came to it, as {@code
 * recordCount}: so that explanations start at the mean over the training. XGBoost's own cover
 * counts what the loss's second derivative weighs, and its converter leaves it out.
 */
final class Counts {
  private final List<String> names;
  private final double[][] rows;
  private final Map<Node, Integer> counts = new IdentityHashMap<>();

  private Counts(List<String> names, double[][] rows) {
    this.names = names;
    this.rows = rows;
  }

  /**
   * @param names of the features
   * @param rows with every feature present
   */
  static void write(PMML pmml, List<String> names, double[][] rows) {
    Counts counts = new Counts(names, rows);
    pmml.getModels().forEach(counts::write);
  }

  private void write(Model model) {
    if (model instanceof MiningModel mining) {
      for (Segment segment : mining.requireSegmentation().requireSegments()) {
        write(segment.requireModel());
      }
    } else if (model instanceof TreeModel tree) {
      for (double[] row : rows) {
        walk(tree.requireNode(), row);
      }
      tree.setNode(counted(tree.requireNode()));
    }
  }

  private void walk(Node root, double[] row) {
    Node at = root;
    while (at != null) {
      counts.merge(at, 1, Integer::sum);
      Node next = null;
      if (at.hasNodes()) {
        for (Node child : at.getNodes()) {
          if (holds(child.requirePredicate(), row)) {
            next = child;
            break;
          }
        }
      }
      at = next;
    }
  }

  private boolean holds(Predicate predicate, double[] row) {
    if (predicate instanceof True) {
      return true;
    }
    if (predicate instanceof SimplePredicate simple) {
      float value = (float) row[names.indexOf(simple.requireField())];
      // Compared as numbers: 0 is not above -0.
      float bound = Float.parseFloat(simple.requireValue().toString());
      switch (simple.requireOperator()) {
        case LESS_THAN:
          return value < bound;
        case LESS_OR_EQUAL:
          return value <= bound;
        case GREATER_THAN:
          return value > bound;
        case GREATER_OR_EQUAL:
          return value >= bound;
        default:
          break;
      }
    }
    throw new IllegalStateException("a tree asks for more than its features: " + predicate);
  }

  private Node counted(Node node) {
    Node[] children =
        node.hasNodes()
            ? node.getNodes().stream().map(this::counted).toArray(Node[]::new)
            : new Node[0];
    Node counted = children.length > 0 ? new CountingBranchNode(node) : new CountingLeafNode(node);
    counted.setRecordCount(counts.getOrDefault(node, 0));
    if (children.length > 0) {
      counted.getNodes().clear();
      counted.getNodes().addAll(Arrays.asList(children));
    }
    return counted;
  }
}
