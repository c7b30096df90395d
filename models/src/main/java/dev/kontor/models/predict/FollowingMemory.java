package dev.kontor.models.predict;

import java.util.Arrays;

/** What is remembered of an ensemble's members on one instrument. Mutable and flat. */
public final class FollowingMemory {
  /** The last scores whose outcome is not known yet, bar by bar, each of all members; a ring. */
  public double[] open;

  /** The closes they were given at; a ring of the same bars. */
  public long[] closes;

  /** How many rows there were. */
  public long rows;

  /** When the last of them was known, epoch milliseconds; 0 if there was none. */
  public long time;

  /** What each member lost on its last known outcomes, member by member; rings. */
  public double[] losses;

  /** How many outcomes of each member were known. */
  public long[] known;

  static FollowingMemory fresh(int members, int horizon, int window) {
    FollowingMemory memory = new FollowingMemory();
    memory.open = new double[horizon * members];
    Arrays.fill(memory.open, Double.NaN);
    memory.closes = new long[horizon];
    memory.losses = new double[members * window];
    memory.known = new long[members];
    return memory;
  }

  boolean fits(int members, int horizon, int window) {
    return open.length == horizon * members
        && closes.length == horizon
        && losses.length == members * window
        && known.length == members;
  }
}
