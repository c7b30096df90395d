package dev.kontor.console.report;

import java.util.BitSet;

/**
 * Times of a run at which something happened, to 1/500 of it: any number of them is small. Mutable.
 */
final class Moments {
  private static final int STEPS = 500;

  private final TimeAxis times;
  private final BitSet steps = new BitSet(STEPS + 1);

  Moments(TimeAxis times) {
    this.times = times;
  }

  /** What is outside of the run is at its edge. */
  void add(long time) {
    double share = Math.max(0, Math.min(1, times.share(time)));
    steps.set((int) Math.round(share * STEPS));
  }

  /** A path of upright strokes in a box of 1,000 units, from one height to another. */
  String strokes(int from, int to) {
    StringBuilder path = new StringBuilder();
    steps.stream()
        .forEach(
            step ->
                path.append('M')
                    .append(step * 1000 / STEPS)
                    .append(' ')
                    .append(from)
                    .append('V')
                    .append(to));
    return path.toString();
  }
}
