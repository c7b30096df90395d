package dev.kontor.operators.statefun;

/**
 * A message that waits for its time. Never changes.
 *
 * @param token to cancel it; empty if it has none
 */
record Delayed(String token, Envelope envelope) {
  /**
   * When it is due and, among those due at one time, which was sent first.
   *
   * @param time epoch milliseconds
   */
  record Due(long time, long sequence) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
