package dev.kontor.models.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds by which power each cell of a kernel follows a split: runs it twice on made-up bars and
 * series, the second time with every input multiplied by its power of sixteen, and compares. As
 * sixteen is a power of two, nothing is rounded differently, and a cell that follows a power does
 * so to the last digit.
 */
final class Probe {
  private static final double FACTOR = 16;
  private static final double TOLERANCE = 1e-9;
  private static final long HOUR = 3_600_000;
  private static final int BARS_OF_SESSION = 7;
  private static final int FEWEST_STEPS = 400;
  private static final int MOST_STEPS = 20_000;

  private final List<Node> nodes;
  private final Places places;
  private final double[] fresh;

  Probe(List<Node> nodes, Places places, double[] fresh) {
    this.nodes = nodes;
    this.places = places;
    this.fresh = fresh;
  }

  /**
   * Notes the powers of a node's places; none where nothing but zero was seen, except for outputs,
   * which are then counts or scores.
   *
   * @return whether all cells follow one
   */
  boolean find(Node node) {
    double[] found = new double[node.size()];
    boolean[] lost = new boolean[node.size()];
    boolean[] zero = new boolean[node.size()];
    Arrays.fill(found, Scale.NONE);
    run(node, false, found, lost, zero);
    run(node, true, found, lost, zero);
    boolean good = true;
    for (int i = 0; i < found.length; i++) {
      boolean output = i < node.outputs();
      double unseen = output && zero[i] ? 0 : Scale.NONE;
      double power = lost[i] ? Scale.NONE : Double.isNaN(found[i]) ? unseen : found[i];
      places.setPower(node.from() + i, power);
      good &= output || !lost[i];
    }
    return good;
  }

  private void run(Node node, boolean signed, double[] found, boolean[] lost, boolean[] zero) {
    double[] one = fresh.clone();
    double[] other = fresh.clone();
    SplittableRandom random = new SplittableRandom(signed ? 2 : 1);
    double[] series = new double[node.inputs().length];
    Walk own = new Walk(random);
    List<Walk> others = new ArrayList<>();
    for (int i = 0; i < places.references().length; i++) {
      others.add(new Walk(new SplittableRandom(3 + i)));
    }
    int steps = Math.min(MOST_STEPS, FEWEST_STEPS + 3 * node.size());
    for (int step = 0; step < steps; step++) {
      double[] bar = own.next(step);
      for (int section : places.sections()) {
        giveBar(one, other, section, bar);
      }
      for (int i = 0; i < others.size(); i++) {
        giveBar(one, other, places.references()[i], others.get(i).next(step));
      }
      for (int i = 0; i < series.length; i++) {
        int at = node.inputs()[i];
        int owner = places.owner(at);
        if (owner == Places.NOBODY) {
          continue;
        }
        Node source = nodes.get(owner);
        if (source.outputs() == 0) {
          feed(source, step, one, other, random, signed);
          source.kernel().next(one);
          source.kernel().next(other);
        } else {
          give(one, other, at, next(source, step, random, signed));
        }
      }
      node.kernel().next(one);
      node.kernel().next(other);
      for (int i = 0; i < found.length; i++) {
        note(one[node.from() + i], other[node.from() + i], i, found, lost, zero);
      }
    }
  }

  /** A part may look at series of its own. */
  private void feed(
      Node part, int step, double[] one, double[] other, SplittableRandom random, boolean signed) {
    for (int at : part.inputs()) {
      if (places.owner(at) != Places.NOBODY) {
        give(one, other, at, next(nodes.get(places.owner(at)), step, random, signed));
      }
    }
  }

  private static double next(Node source, int step, SplittableRandom random, boolean signed) {
    if (source.condition()) {
      return random.nextInt(2);
    }
    if (source.happened()) {
      return Math.floorDiv(step, BARS_OF_SESSION);
    }
    return signed ? random.nextDouble(-50, 50) : random.nextDouble(80, 120);
  }

  /** Made-up bars, which stand still now and then. */
  private static final class Walk {
    private final SplittableRandom random;
    private double price = 100;

    Walk(SplittableRandom random) {
      this.random = random;
    }

    double[] next(int step) {
      boolean still = step % 60 >= 50;
      double open = still ? price : Math.max(10, price + random.nextDouble(-1, 1.01));
      price = still ? price : Math.max(10, open + random.nextDouble(-3, 3.01));
      double high = Math.max(open, price) + (still ? 0 : random.nextDouble(2));
      double low = Math.min(open, price) - (still ? 0 : random.nextDouble(2));
      double volume = random.nextInt(10) == 0 ? 0 : random.nextDouble(500);
      return new double[] {open, high, low, price, volume, (step + 1) * HOUR};
    }
  }

  private void giveBar(double[] one, double[] other, int section, double[] bar) {
    for (int i = 0; i < bar.length; i++) {
      give(one, other, section + i, bar[i]);
    }
  }

  private void give(double[] one, double[] other, int at, double value) {
    double power = places.power(at);
    boolean zero = power == Scale.ANY;
    one[at] = zero ? 0 : value;
    other[at] = zero ? 0 : value * Math.pow(FACTOR, power);
  }

  private static void note(
      double a, double b, int i, double[] found, boolean[] lost, boolean[] zero) {
    if (Double.isNaN(a) && Double.isNaN(b) || Double.isInfinite(a) && a == b) {
      return;
    }
    if (a == 0 && b == 0) {
      zero[i] = true;
      return;
    }
    double power = Math.rint(4 * Math.log(b / a) / Math.log(FACTOR)) / 4;
    double expected = a * Math.pow(FACTOR, power);
    boolean follows = Math.abs(b - expected) <= TOLERANCE * Math.abs(expected);
    lost[i] |= !follows || (!Double.isNaN(found[i]) && found[i] != power);
    found[i] = power;
  }
}
