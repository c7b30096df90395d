package dev.kontor.connectors.files;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds rows that two files share, in the merge: same instrument, id and time. Rows without an id
 * may look alike. Mutable; it remembers one stamp.
 */
final class Overlap {
  private final Set<Key> seen = new HashSet<>();
  private long stamp = Entry.UNKNOWN;

  /**
   * @throws BadRow if another file had this row
   */
  void add(Entry entry) throws BadRow {
    if (entry.stamp() != stamp) {
      stamp = entry.stamp();
      seen.clear();
    }
    if (entry.id() != null && !seen.add(new Key(entry.instrument(), entry.id()))) {
      throw new BadRow(
          "duplicate", entry.instrument() + " must have each row once, another file has it too");
    }
  }

  private record Key(String instrument, Object id) {}
}
