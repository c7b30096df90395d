package dev.kontor.models.checks;

import java.util.List;

/**
 * Compares a run whose history was cut with the run of all of it. What was known at the cut must be
 * the same in both: if it is not, something looked ahead.
 *
 * @param cut the time, epoch milliseconds, from which on one run saw nothing
 * @param compared how many lines are the same in both
 * @param whole the first that differs, as the run of all data says it; null if there is none
 * @param part the same as the run up to the cut says it; null if there is none
 */
public record Prefix(long cut, long compared, Told whole, Told part) {

  /**
   * Both in order of time; of equal times, in an order that does not depend on what follows.
   *
   * @param cut what is known later than this is not compared
   */
  public static Prefix compare(List<Told> whole, List<Told> part, long cut) {
    int same = 0;
    while (true) {
      Told theirs = known(whole, same, cut);
      Told ours = known(part, same, cut);
      if (theirs == null && ours == null) {
        return new Prefix(cut, same, null, null);
      }
      if (theirs == null || ours == null || isElsewhere(theirs, ours)) {
        boolean onlyWhole = ours == null || (theirs != null && isBefore(theirs, ours));
        return new Prefix(cut, same, onlyWhole ? theirs : null, onlyWhole ? null : ours);
      }
      if (!theirs.equals(ours)) {
        return new Prefix(cut, same, theirs, ours);
      }
      same++;
    }
  }

  public boolean isSame() {
    return whole == null && part == null;
  }

  private static Told known(List<Told> told, int i, long cut) {
    return i < told.size() && told.get(i).time() <= cut ? told.get(i) : null;
  }

  private static boolean isElsewhere(Told a, Told b) {
    return a.time() != b.time() || !a.instrument().equals(b.instrument());
  }

  private static boolean isBefore(Told a, Told b) {
    return a.time() != b.time()
        ? a.time() < b.time()
        : a.instrument().compareTo(b.instrument()) < 0;
  }
}
