package dev.kontor.models.watching;

/** What is remembered of one model on one instrument. Mutable and flat. */
public final class WatchMemory {
  /** The last inputs, row after row, a ring. */
  public double[] inputs;

  /** The last scores, a ring of the same rows. */
  public double[] scores;

  /** How many rows there were. */
  public long rows;

  /** When the last of them was known, epoch milliseconds; 0 if there was none. */
  public long time;

  /** Scores whose outcome is not known yet, and the closes they were given at; a ring. */
  public double[] open;

  public long[] closes;

  /** The last scores whose outcome is known, and the outcomes; a ring. */
  public double[] said;

  public double[] came;

  /** How many outcomes were known. */
  public long outcomes;

  /** Which measures are beyond their limits. */
  public boolean[] beyond;

  public boolean held;

  /** Whose memory it is, where several versions take turns. */
  public int version;

  static WatchMemory fresh(WatchSettings settings, int inputs, int measures) {
    WatchMemory memory = new WatchMemory();
    memory.inputs = new double[settings.window() * inputs];
    memory.scores = new double[settings.window()];
    int horizon = settings.outcome() == null ? 0 : settings.outcome().bars();
    memory.open = new double[horizon];
    memory.closes = new long[horizon];
    memory.said = new double[horizon == 0 ? 0 : settings.window()];
    memory.came = new double[memory.said.length];
    memory.beyond = new boolean[measures];
    return memory;
  }

  boolean fits(WatchSettings settings, int inputs, int measures) {
    WatchMemory fresh = fresh(settings, inputs, measures);
    return this.inputs.length == fresh.inputs.length
        && scores.length == fresh.scores.length
        && open.length == fresh.open.length
        && said.length == fresh.said.length
        && beyond.length == measures;
  }
}
