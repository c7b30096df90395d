package dev.kontor.models.ledger.verify;

import dev.kontor.models.market.E8;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a ledger from its first line to its last and finds the first fault: in the chain, then in
 * the money of the lines that the chain has confirmed, then at the end. Remembers the accounts and
 * what they hold, never the lines.
 *
 * <p>The chain alone proves all but the last line, and not that no line follows: that takes what
 * the run said when it ended. It proves nothing against somebody who writes all lines anew.
 *
 * @param lines how many are good; all if there is no fault
 * @param sha256 of the file; null if there is a fault before its end
 * @param fault null if there is none
 */
public record LedgerCheck(long lines, String sha256, int accounts, long fills, Fault fault) {
  /**
   * @param expected null if nobody knows
   */
  public static LedgerCheck of(InputStream in, Expected expected) throws IOException {
    Lines lines = new Lines(in);
    Chain chain = new Chain();
    Replay replay = new Replay();
    Line before = null;
    Line line = read(lines);
    long count = 0;
    Fault fault = null;
    while (line != null && fault == null) {
      Line next = read(lines);
      fault = chain.add(line, next);
      if (fault == null && before != null) {
        fault = money(replay, before, count);
      }
      if (fault == null) {
        count++;
        before = line;
        line = next;
      }
    }
    String sha256 = null;
    if (fault == null) {
      if (lines.isOpen()) {
        fault = new Fault(count + 1, "is cut: it does not end with a line feed");
      } else {
        sha256 = lines.sha256();
        fault = atEnd(count, sha256, expected);
      }
    }
    if (fault == null && before != null) {
      fault = money(replay, before, count);
    }
    if (fault == null && expected != null && expected.startCashE8() >= 0) {
      fault = start(replay, expected.startCashE8());
    }
    return new LedgerCheck(count, sha256, replay.accounts(), replay.fills(), fault);
  }

  private static Line read(Lines lines) throws IOException {
    byte[] bytes = lines.next();
    return bytes == null ? null : new Line(bytes);
  }

  private static Fault money(Replay replay, Line line, long number) {
    try {
      replay.add(line);
      return null;
    } catch (BadLine e) {
      return new Fault(number, e.getMessage());
    }
  }

  private static Fault atEnd(long count, String sha256, Expected expected) {
    if (expected == null || sha256.equals(expected.sha256())) {
      return null;
    }
    String hashes = "the file's SHA-256 is " + sha256 + ", the run's was " + expected.sha256();
    if (count == 0) {
      String lines =
          expected.lines() < 0 ? "" : ", but the run wrote " + expected.lines() + " lines";
      return new Fault(0, "the ledger is empty" + lines + "; " + hashes);
    }
    if (expected.lines() > count) {
      return new Fault(
          count,
          "is the last, but the run wrote " + expected.lines() + ": the end is missing; " + hashes);
    }
    if (expected.lines() >= 0 && expected.lines() < count) {
      return new Fault(expected.lines() + 1, "was added after the run's end; " + hashes);
    }
    return new Fault(
        count,
        (expected.lines() < 0
                ? "is the last, and not as the run ended: it was changed, or lines are missing after it,"
                : "is the last and was changed,")
            + " or all was written anew; "
            + hashes);
  }

  private static Fault start(Replay replay, long expectedE8) {
    long start = replay.startCashE8();
    return start <= expectedE8
        ? null
        : new Fault(
            0,
            "the accounts started with "
                + E8.format(start)
                + " by the ledger, but with "
                + E8.format(expectedE8)
                + " by the run");
  }
}
