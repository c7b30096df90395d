package dev.kontor.models.predict.trees;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.tree.Node;
import org.dmg.pmml.tree.TreeModel;

/**
 * Turns a tree, where each child has a predicate that is true, false or unknown and the first true
 * one is followed, into {@link Step}s, where a row goes left, right or astray.
 */
final class Walks {
  private final TreeModel tree;
  private final Tests tests;
  private final Cover cover;
  private final Map<Node, Step> subtrees = new IdentityHashMap<>();
  private final Map<Node, Step> ends = new IdentityHashMap<>();
  private final Map<Place, Step> chains = new HashMap<>();

  Walks(TreeModel tree, Fields fields) {
    this.tree = tree;
    this.tests = new Tests(fields);
    this.cover = new Cover(tree);
  }

  /** Where among a node's children a walk is, and what it knows there. */
  private record Place(Node node, int child, Known known) {}

  /** The first step of all walks. */
  Step first() throws Uncompilable {
    Node root = tree.requireNode();
    return tests.step(
        root.requirePredicate(),
        null,
        1,
        known -> subtree(root),
        known -> Step.NOWHERE,
        known -> Step.NOWHERE);
  }

  private Step subtree(Node node) throws Uncompilable {
    Step known = subtrees.get(node);
    if (known == null) {
      if (node.getEmbeddedModel() != null) {
        throw new Uncompilable("a node holds a model");
      }
      known = node.hasNodes() ? children(node, 0, null) : end(node);
      subtrees.put(node, known);
    }
    return known;
  }

  private Step end(Node node) {
    return ends.computeIfAbsent(node, Step::end);
  }

  private Step children(Node parent, int from, Known known) throws Uncompilable {
    List<Node> children = parent.getNodes();
    if (from == children.size()) {
      return switch (tree.getNoTrueChildStrategy()) {
        case RETURN_NULL_PREDICTION -> Step.NOWHERE;
        case RETURN_LAST_PREDICTION -> parent.hasScore() ? end(parent) : Step.NOWHERE;
      };
    }
    Place place = new Place(parent, from, known);
    Step step = from == 0 ? null : chains.get(place);
    if (step == null) {
      Node child = children.get(from);
      Predicate predicate = child.requirePredicate();
      step =
          tests.step(
              predicate,
              known,
              cover.truth(parent, from),
              then -> subtree(child),
              then -> children(parent, from + 1, then),
              then -> unknown(parent, from, then));
      if (from > 0) {
        chains.put(place, step);
      }
    }
    return step;
  }

  private Step unknown(Node parent, int child, Known known) throws Uncompilable {
    return switch (tree.getMissingValueStrategy()) {
      case NULL_PREDICTION -> Step.NOWHERE;
      case LAST_PREDICTION -> end(parent);
      case DEFAULT_CHILD -> subtree(defaultChild(parent));
      case NONE -> children(parent, child + 1, known);
      case WEIGHTED_CONFIDENCE, AGGREGATE_NODES ->
          throw new Uncompilable("missing values make it weigh several branches");
    };
  }

  private static Node defaultChild(Node parent) throws Uncompilable {
    Object stated = parent.getDefaultChild();
    for (Node child : parent.getNodes()) {
      if (stated == child || (child.getId() != null && child.getId().equals(stated))) {
        return child;
      }
    }
    throw new Uncompilable("a node has no default child");
  }

  /** What a walk does next, by what it knows by then. */
  interface Next {
    Step step(Known known) throws Uncompilable;
  }
}
