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

  Places(List<Node> nodes, int[] sections, int size) {
    this.sections = sections;
    owners = new int[size];
    powers = new double[size];
    Arrays.fill(owners, NOBODY);
    Arrays.fill(powers, Scale.NONE);
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Arrays.fill(owners, node.from(), node.from() + node.size(), i);
    }
    for (int section : sections) {
      Arrays.fill(powers, section, section + Field.COUNT, 1);
      powers[section + Field.VOLUME.ordinal()] = -1;
      powers[section + Field.TIME.ordinal()] = 0;
    }
  }

  /** The node's number, {@link #NOBODY} if it is a field. */
  int owner(int at) {
    return owners[at];
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
}
