package dev.kontor.models.predict.trees;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.dmg.pmml.ScoreDistribution;
import org.dmg.pmml.tree.Node;
import org.dmg.pmml.tree.TreeModel;

/** Reads a tree, and what its nodes predict; NaN for a node that predicts nothing. */
final class LeafReader {
  private LeafReader() {}

  /**
   * @param category the class whose probability is meant; null for the predicted number
   * @param finish what becomes of a predicted number
   */
  static Layout.Tree tree(
      TreeModel tree, Fields fields, String category, DoubleUnaryOperator finish)
      throws Uncompilable {
    boolean single = Finish.isSingle(tree);
    ToDoubleFunction<Node> value =
        category == null
            ? node -> finish.applyAsDouble(number(node.getScore(), single))
            : node -> probability(node, category, single);
    return new Layout.Tree(new Walks(tree, fields).first(), value);
  }

  /** A tree that predicts the place of a class among all, which grow as nodes name them. */
  static Layout.Tree ballot(TreeModel tree, Fields fields, List<String> classes)
      throws Uncompilable {
    return new Layout.Tree(
        new Walks(tree, fields).first(),
        node -> {
          if (node.getScore() == null) {
            return Double.NaN;
          }
          String named = String.valueOf(node.getScore());
          if (!classes.contains(named)) {
            classes.add(named);
          }
          return classes.indexOf(named);
        });
  }

  private static double number(Object score, boolean single) {
    if (score instanceof Number number) {
      return Links.number(number, single);
    }
    try {
      return score == null
          ? Double.NaN
          : single ? Float.parseFloat(score.toString()) : Double.parseDouble(score.toString());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static double probability(Node node, String category, boolean single) {
    if (!node.hasScoreDistributions() || node.getScore() == null) {
      return Double.NaN;
    }
    List<ScoreDistribution> classes = node.getScoreDistributions();
    boolean stated = classes.get(0).getProbability() != null;
    double sum = 0;
    double mine = 0;
    for (ScoreDistribution one : classes) {
      Number count = stated ? one.getProbability() : one.getRecordCount();
      if (count == null) {
        return Double.NaN;
      }
      double value = Links.number(count, single);
      sum = Term.rounded(sum + value, single);
      if (String.valueOf(one.getValue()).equals(category)) {
        mine = value;
      }
    }
    return sum == 1 ? mine : sum == 0 ? Double.NaN : Term.rounded(mine / sum, single);
  }
}
