package dev.kontor.models.exits;

/** What exits remember of an open position. Mutable. Prices in units of 1e-8. */
public final class Held {
  /** 1 long, −1 short. */
  public int direction;

  public long entryE8;

  /** When it was entered, epoch milliseconds. */
  public long entered;

  /** The instrument's range when the signal was given; 0 if it was not known. */
  public long rangeE8;

  /** Bars since the entry, the one in which it was entered included. */
  public int bars;

  /** The best high (of a short, low) and the best close since the entry. */
  public long farthestE8;

  public long bestCloseE8;

  /** Where the stop and the target stand; 0 if nowhere. */
  public long stopE8;

  public long targetE8;
}
