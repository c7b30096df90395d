package dev.kontor.models.checks;

import java.util.Comparator;

/**
 * A line of what a run said.
 *
 * @param time when it was known, epoch milliseconds
 * @param instrument of which; empty for what concerns an account as a whole
 * @param text the line as it was written
 */
public record Told(long time, String instrument, String text) {
  /** By time, then by instrument: the order of what is told of instruments side by side. */
  public static final Comparator<Told> ORDER =
      Comparator.comparingLong(Told::time)
          .thenComparing(Told::instrument)
          .thenComparing(Told::text);
}
