package dev.kontor.models.ledger.verify;

/**
 * Follows the chain: each line has the next number and carries the hash of the line before. Looks
 * one line ahead to say which of two lines was changed. Mutable.
 */
final class Chain {
  private long count;
  private String hash = "";

  /**
   * Takes the next line.
   *
   * @param next the one after it; null at the end
   * @return what is wrong; null if nothing is
   */
  Fault add(Line line, Line next) {
    count++;
    Fault fault = line.bad != null ? new Fault(count, line.bad) : check(line, next);
    hash = line.hash;
    return fault;
  }

  private Fault check(Line line, Line next) {
    boolean follows = line.previous.equals(hash);
    if (follows && line.number == count) {
      return null;
    }
    if (follows) {
      return new Fault(count, "was changed: its number is " + line.number + ", must be " + count);
    }
    if (line.number == count) {
      return changed(line, next);
    }
    return line.number > count ? early(line, next) : late(line);
  }

  /** The line carries another hash than that of the line before: one of both was changed. */
  private Fault changed(Line line, Line next) {
    if (count == 1) {
      return new Fault(1, "was changed: it carries the hash of a line before it");
    }
    if (next == null) {
      return new Fault(count - 1, "was changed, or the hash of it that line " + count + " carries");
    }
    if (next.bad == null && next.previous.equals(line.hash)) {
      return new Fault(
          count - 1, "was changed: its hash is not the one that line " + count + " carries");
    }
    return new Fault(
        count, "was changed: the hash that it carries is not that of line " + (count - 1));
  }

  private Fault early(Line line, Line next) {
    if (next != null && next.bad == null && next.number == count) {
      return new Fault(
          count,
          "is swapped with the next: they are the run's lines " + line.number + " and " + count);
    }
    if (next != null && next.bad == null && next.number == count + 1) {
      return new Fault(count, "is out of place: it is the run's line " + line.number);
    }
    long last = line.number - 1;
    return new Fault(
        count,
        "is the run's line "
            + line.number
            + ": "
            + (last == count
                ? "line " + count + " is missing"
                : "lines " + count + " to " + last + " are missing"));
  }

  private Fault late(Line line) {
    return line.number == count - 1 && line.hash.equals(hash)
        ? new Fault(count, "is line " + (count - 1) + " once more")
        : new Fault(count, "is out of place or there twice: it is the run's line " + line.number);
  }
}
