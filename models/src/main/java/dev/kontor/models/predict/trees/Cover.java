package dev.kontor.models.predict.trees;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.ScoreDistribution;
import org.dmg.pmml.True;
import org.dmg.pmml.tree.Node;
import org.dmg.pmml.tree.TreeModel;

/**
 * How many training rows came to each node of a tree, as the file says: its {@code recordCount}, or
 * those of its classes, or the sum of its children's. A file without any of these says nothing, and
 * neither does one whose counts are all at most 1, as scikit-learn's are since it keeps shares.
 */
final class Cover {
  private final TreeModel tree;
  private final Map<Node, Double> known = new IdentityHashMap<>();

  Cover(TreeModel tree) {
    this.tree = tree;
    find(tree.requireNode());
    if (known.values().stream().noneMatch(count -> count > 1)) {
      known.clear();
    }
  }

  /**
   * Of the rows that came to a node and for which no child before this one was true, for how many
   * this one was; {@code NaN} if the file does not say.
   */
  double truth(Node parent, int child) {
    List<Node> children = parent.getNodes();
    double before = 0;
    double from = 0;
    for (int i = 0; i < children.size(); i++) {
      Double count = known.get(children.get(i));
      if (count == null) {
        return Double.NaN;
      }
      before += i < child ? count : 0;
      from += i >= child ? count : 0;
    }
    double all = known.getOrDefault(parent, Double.NaN);
    if (Double.isNaN(all)) {
      return Double.NaN;
    }
    double here = Math.max(from, all - before);
    return here > 0 ? known.get(children.get(child)) / here : Double.NaN;
  }

  private void find(Node node) {
    double sum = 0;
    if (node.hasNodes()) {
      for (Node child : node.getNodes()) {
        find(child);
        sum += known.getOrDefault(child, Double.NaN);
      }
    }
    double own = stated(node);
    if (Double.isNaN(own) && node.hasNodes() && !leavesRowsBehind(node)) {
      own = sum;
    }
    if (own >= 0 && !Double.isInfinite(own)) {
      known.put(node, own);
    }
  }

  /** Whether a row may end at a node that has children. */
  private boolean leavesRowsBehind(Node node) {
    List<Node> children = node.getNodes();
    return tree.getNoTrueChildStrategy() == TreeModel.NoTrueChildStrategy.RETURN_LAST_PREDICTION
        && !(children.get(children.size() - 1).getPredicate() instanceof True);
  }

  private static double stated(Node node) {
    if (node.getRecordCount() != null) {
      return node.getRecordCount().doubleValue();
    }
    double sum = node.hasScoreDistributions() ? 0 : Double.NaN;
    if (node.hasScoreDistributions()) {
      for (ScoreDistribution one : node.getScoreDistributions()) {
        sum += one.getRecordCount() == null ? Double.NaN : one.getRecordCount().doubleValue();
      }
    }
    return sum;
  }
}
