package dev.kontor.models.checks;

import java.util.Collection;

/**
 * How many bars a value needs.
 *
 * @param present the bar, counted from the start of history, at which it is there first; 0 if never
 * @param settled the bar from which on it does not depend on where history starts; 0 if never
 * @param bounded false if it was still on its way at {@code settled}, when the data was over
 */
public record Settling(long present, long settled, boolean bounded) {

  /**
   * Of all starts, the slowest. One that agreed only towards its end is believed if another has
   * shown that the value settles.
   */
  static Settling of(Collection<Agreement> starts) {
    long present = 0;
    long settled = 1;
    boolean bounded = true;
    boolean settles = starts.stream().anyMatch(Agreement::isSettled);
    for (Agreement start : starts) {
      if (start.present() == 0) {
        return new Settling(0, 0, true);
      }
      present = Math.max(present, start.present());
      boolean agrees = start.isSettled() || (settles && start.agreesAtLast());
      if (!agrees && !start.fades()) {
        return new Settling(present, 0, true);
      }
      long reached = agrees ? start.settled() : start.bars();
      if (reached > settled) {
        settled = reached;
        bounded = agrees;
      }
    }
    return new Settling(present, settled, bounded);
  }

  /** The slower of two; never is slowest. */
  public Settling and(Settling other) {
    boolean never = settled == 0 || other.settled == 0;
    Settling slower = settled >= other.settled ? this : other;
    return new Settling(
        present == 0 || other.present == 0 ? 0 : Math.max(present, other.present),
        never ? 0 : slower.settled,
        never || slower.bounded);
  }

  /** As people write it: a number, {@code more than} a number, or {@code never}. */
  @Override
  public String toString() {
    return settled == 0 ? "never" : bounded ? "" + settled : "more than " + settled;
  }
}
