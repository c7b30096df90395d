package dev.kontor.models.execution;

import dev.kontor.models.market.E8;

/** What an account traded in the last 30 days, today included; days are in UTC. Mutable. */
public final class TradedVolume {
  private static final int DAYS = 30;
  private static final long MILLIS = 86_400_000L;

  /** The last day of which something is known, counted from the epoch. */
  public long day;

  /** The value traded on each day, at its number modulo 30, in units of 1e-8. */
  public long[] valuesE8 = new long[DAYS];

  /** Adds a fill; one of an earlier day than the last counts for the last. */
  public void add(long time, long quantityE8, long priceE8) {
    turn(time);
    int place = place(day);
    valuesE8[place] = Math.addExact(valuesE8[place], Math.abs(E8.times(quantityE8, priceE8)));
  }

  /** The value traded in the 30 days up to a time. */
  public long valueE8(long time) {
    turn(time);
    long sum = 0;
    for (long value : valuesE8) {
      sum = Math.addExact(sum, value);
    }
    return sum;
  }

  private void turn(long time) {
    long today = Math.floorDiv(time, MILLIS);
    for (int i = 0; i < DAYS && day < today; i++) {
      day = Math.max(day + 1, today - DAYS + 1);
      valuesE8[place(day)] = 0;
    }
  }

  private static int place(long day) {
    return (int) Math.floorMod(day, (long) DAYS);
  }
}
