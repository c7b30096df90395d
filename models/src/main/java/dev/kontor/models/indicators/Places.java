package dev.kontor.models.indicators;

import java.util.Arrays;
import java.util.List;

/** Of each place of a memory, who writes it and by which power it follows a split. */
final class Places {
  /** Owner of the fields of bars. */
  static final int NOBODY = -1;

  private final int[] owners;
  private final double[] powers;
  private final int[] sections;
  private final int[] references;

  /** Whether each place is a field of a bar that no split changes. */
  private final boolean[] still;

  /**
   * @param sections the first places of the fields of each timeframe's bar
   * @param references the first places of the fields of each reference's bar
   * @param divided whose shares are split
   */
  Places(List<Node> nodes, int[] sections, int[] references, Divided divided, int size) {
    this.sections = sections;
    this.references = references;
    owners = new int[size];
    powers = new double[size];
    still = new boolean[size];
    Arrays.fill(owners, NOBODY);
    Arrays.fill(powers, Scale.NONE);
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Arrays.fill(owners, node.from(), node.from() + node.size(), i);
    }
    for (int section : sections) {
      setSection(section, divided.own());
    }
    for (int i = 0; i < references.length; i++) {
      setSection(references[i], divided.reference() == i);
    }
  }

  private void setSection(int from, boolean split) {
    Arrays.fill(powers, from, from + Field.COUNT, split ? 1 : 0);
    powers[from + Field.VOLUME.ordinal()] = split ? -1 : 0;
    powers[from + Field.TIME.ordinal()] = 0;
    Arrays.fill(still, from, from + Field.COUNT, !split);
  }

  /** The node's number, {@link #NOBODY} if it is a field. */
  int owner(int at) {
    return owners[at];
  }

  boolean isStill(int at) {
    return still[at];
  }

  double power(int at) {
    return powers[at];
  }

  double[] powers() {
    return powers;
  }

  void setPower(int at, double power) {
    powers[at] = power;
  }

  void setPower(Node node, double power) {
    Arrays.fill(powers, node.from(), node.from() + node.size(), power);
  }

  /** The first places of the fields of each timeframe's bar. */
  int[] sections() {
    return sections;
  }

  /** The first places of the fields of each reference's bar. */
  int[] references() {
    return references;
  }
}
