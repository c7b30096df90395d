package dev.kontor.jobs.checks;

import dev.kontor.models.checks.Prefix;
import dev.kontor.models.checks.Told;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/**
 * What a cut showed of one kind of output.
 *
 * @param cut the time from which on the run saw nothing, epoch milliseconds
 * @param kind such as bars or signals
 * @param compared how many lines are the same
 * @param difference the first time, instrument and value that differ; null if there is none
 */
public record Finding(long cut, String kind, long compared, String difference) {

  static Finding of(String kind, RunLines whole, RunLines part, long cut) throws IOException {
    Prefix prefix = Prefix.compare(whole.told(), part.told(), cut);
    return new Finding(cut, kind, prefix.compared(), difference(prefix, whole, part));
  }

  public boolean isSame() {
    return difference == null;
  }

  private static String difference(Prefix prefix, RunLines whole, RunLines part)
      throws IOException {
    if (prefix.isSame()) {
      return null;
    }
    if (prefix.part() == null) {
      return place(prefix.whole())
          + "is said only when what follows is known: "
          + prefix.whole().text();
    }
    if (prefix.whole() == null) {
      return place(prefix.part()) + "is said only when nothing follows: " + prefix.part().text();
    }
    Map<String, String> theirs = whole.values(prefix.whole());
    for (Map.Entry<String, String> ours : part.values(prefix.part()).entrySet()) {
      String later = theirs.get(ours.getKey());
      if (!ours.getValue().equals(later)) {
        return place(prefix.part())
            + ours.getKey()
            + " is "
            + shown(ours.getValue())
            + ", and becomes "
            + shown(later)
            + " when what follows is known";
      }
    }
    return place(prefix.part()) + "is written otherwise when what follows is known";
  }

  private static String place(Told told) {
    String time = Instant.ofEpochMilli(told.time()).toString();
    return told.instrument().isEmpty() ? time + " " : time + " " + told.instrument() + " ";
  }

  private static String shown(String value) {
    return value == null || value.isEmpty() ? "absent" : value;
  }
}
