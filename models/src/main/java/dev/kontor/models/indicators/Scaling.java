package dev.kontor.models.indicators;

import dev.kontor.models.market.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a memory in the shares after a split, so that all goes on as if the history before it had
 * been adjusted. Every cell is multiplied by its power of the split's factor. A kernel in which one
 * follows no power begins anew, and so does what remembers values of it: absent for a while, never
 * wrong.
 *
 * <p>Of expressions the powers follow from what they say, see {@link Scale}; of kernels they are
 * found by a {@link Probe}.
 */
final class Scaling {
  private final List<Node> nodes;
  private final Places places;
  private final double[] fresh;

  /** Whether each node begins anew at any split. */
  private final boolean[] anew;

  /**
   * @param nodes each after those it reads
   * @param sections the first places of bars' fields
   * @param references the same, of the references' bars
   * @param divided whose shares are split
   * @param fresh a memory that has not seen a bar
   */
  Scaling(List<Node> nodes, int[] sections, int[] references, Divided divided, double[] fresh) {
    this.nodes = nodes;
    this.fresh = fresh;
    places = new Places(nodes, sections, references, divided, fresh.length);
    anew = new boolean[nodes.size()];
    boolean[] still = still();
    Probe probe = new Probe(nodes, places, fresh);
    for (int i = 0; i < anew.length; i++) {
      Node node = nodes.get(i);
      if (node.happened() || still[i]) {
        places.setPower(node, 0);
      } else if (node.formula() != null) {
        places.setPower(node, node.formula().power(places.powers()));
      } else {
        boolean lost = readsLost(node);
        anew[i] = (lost || !probe.find(node)) && !node.remembersNothing();
      }
    }
  }

  /** Whether each node looks at bars that the split does not change, and at no others. */
  private boolean[] still() {
    boolean[] reads = new boolean[nodes.size()];
    boolean[] readsOthers = new boolean[nodes.size()];
    boolean[] still = new boolean[nodes.size()];
    for (int i = 0; i < still.length; i++) {
      for (int at : nodes.get(i).inputs()) {
        int owner = places.owner(at);
        reads[i] |= owner == Places.NOBODY ? places.isStill(at) : reads[owner];
        readsOthers[i] |= owner == Places.NOBODY ? !places.isStill(at) : readsOthers[owner];
      }
      still[i] = reads[i] && !readsOthers[i];
    }
    return still;
  }

  private boolean readsLost(Node node) {
    for (int at : node.inputs()) {
      int owner = places.owner(at);
      boolean part = owner != Places.NOBODY && nodes.get(owner).outputs() == 0;
      if (part ? anew[owner] : Double.isNaN(places.power(at))) {
        return true;
      }
    }
    return false;
  }

  /** What begins anew at a split, as it is written. */
  List<String> anew() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < anew.length; i++) {
      if (anew[i] && nodes.get(i).outputs() > 0) {
        texts.add(nodes.get(i).text());
      }
    }
    return texts;
  }

  /** In place. */
  void split(double[] m, Split split) {
    for (int at = 0; at < m.length; at++) {
      if (places.owner(at) == Places.NOBODY) {
        m[at] = scaled(m[at], places.power(at), split);
      }
    }
    boolean[] begun = anew.clone();
    for (int i = 0; i < begun.length; i++) {
      Node node = nodes.get(i);
      if (!node.happened()) {
        begun[i] |= readsBegun(node, begun) || holdsUnknown(m, node);
        split(m, node, split, begun[i]);
      }
    }
  }

  private boolean readsBegun(Node node, boolean[] begun) {
    for (int at : node.inputs()) {
      if (places.owner(at) != Places.NOBODY && begun[places.owner(at)]) {
        return true;
      }
    }
    return false;
  }

  private void split(double[] m, Node node, Split split, boolean begun) {
    if (node.remembersNothing()) {
      if (begun || hasUnknownOutput(node)) {
        node.kernel().next(m);
        return;
      }
    } else if (begun) {
      System.arraycopy(fresh, node.from(), m, node.from(), node.size());
      return;
    }
    for (int at = node.from(); at < node.from() + node.size(); at++) {
      // An output of no power is told by the next bar; a cell of no known power is zero.
      boolean told = at >= node.from() + node.outputs() || !Double.isNaN(places.power(at));
      m[at] = told ? scaled(m[at], places.power(at), split) : Double.NaN;
    }
  }

  private boolean hasUnknownOutput(Node node) {
    for (int at = node.from(); at < node.from() + node.outputs(); at++) {
      if (Double.isNaN(places.power(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell that was never seen to hold an amount does. */
  private boolean holdsUnknown(double[] m, Node node) {
    for (int at = node.from() + node.outputs(); at < node.from() + node.size(); at++) {
      if (Double.isNaN(places.power(at)) && m[at] != 0 && Double.isFinite(m[at])) {
        return true;
      }
    }
    return false;
  }

  private static double scaled(double value, double power, Split split) {
    if (power == 0 || !Double.isFinite(power)) {
      return value;
    }
    if (power == 1) {
      return value * split.from() / split.to();
    }
    if (power == -1) {
      return value * split.to() / split.from();
    }
    return value * Math.pow((double) split.from() / split.to(), power);
  }
}
