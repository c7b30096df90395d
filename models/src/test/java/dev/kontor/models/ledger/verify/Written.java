package dev.kontor.models.ledger.verify;

import dev.kontor.models.desk.Desk;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.DeskState;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.sizing.Sizing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ledgers as text: of a real desk's day, or of given entries. */
final class Written {
  private static final long MINUTE = 60_000;

  private Written() {}

  /** Two accounts trade two instruments for an hour and a half, through stops and targets. */
  static String day() {
    List<Entry> entries = new ArrayList<>();
    Desk desk =
        new Desk(
            new DeskSettings(
                Positions.BOTH,
                new Sizing(
                    null, null, new BigDecimal("0.1"), Sizing.At.OPEN, new BigDecimal("0.001")),
                new Venue(
                    new BigDecimal("0.0005"),
                    new Fees(
                        new BigDecimal("0.001"), BigDecimal.ZERO, new BigDecimal("0.01"), null),
                    true),
                new Limits(new BigDecimal("0.1"), null, null, Limits.TooLarge.TRIM)));
    DeskState main = DeskState.startingWith("main", E8.parse("1000.5"));
    DeskState other = DeskState.startingWith("other \"ä\"", E8.parse("250"));
    Random random = new Random(7);
    for (int minute = 1; minute <= 90; minute++) {
      Slice slice = slice(minute, random);
      desk.step(main, slice, entries::add);
      desk.step(other, slice, entries::add);
    }
    desk.end(main, entries::add);
    desk.end(other, entries::add);
    return of(entries);
  }

  static String of(List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    String hash = "";
    long number = 0;
    for (Entry entry : entries) {
      String line = LedgerText.line(entry, ++number, hash);
      hash = LedgerText.hash(line);
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** The same lines with a change in one, and a chain that hides it. */
  static String forged(String ledger, int at, String from, String to) {
    StringBuilder text = new StringBuilder();
    String hash = "";
    int number = 0;
    for (String line : ledger.split("\n")) {
      number++;
      String changed = line.substring(0, line.lastIndexOf(",\"prev\":\""));
      if (number == at) {
        changed = changed.replace(from, to);
      }
      changed += ",\"prev\":\"" + hash + "\"}";
      hash = LedgerText.hash(changed);
      text.append(changed).append('\n');
    }
    return text.toString();
  }

  static LedgerCheck check(String ledger, Expected expected) {
    return check(ledger.getBytes(StandardCharsets.UTF_8), expected);
  }

  static LedgerCheck check(byte[] ledger, Expected expected) {
    try {
      return LedgerCheck.of(new ByteArrayInputStream(ledger), expected);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Slice slice(int minute, Random random) {
    Slice slice = Slice.at(minute * MINUTE);
    for (String instrument : List.of("X", "Y")) {
      long price = (9_500 + random.nextInt(1_000)) * E8.ONE / 100;
      long end = minute * MINUTE;
      slice.add(
          new Bar(
              instrument, end - MINUTE, end, price, price + E8.ONE, price - E8.ONE, price, E8.ONE));
      if (random.nextInt(3) == 0) {
        int side = random.nextBoolean() ? 1 : -1;
        slice.add(signal(instrument, end, side, price));
      }
    }
    return slice.sort();
  }

  private static Signal signal(String instrument, long time, int side, long price) {
    return new Signal(
        instrument,
        time,
        side > 0 ? Advice.BUY : Advice.SELL,
        "rule",
        0.75,
        Verdict.ACCEPTED,
        "rule: \\ rule",
        price,
        price - 4 * side * E8.ONE,
        price + 4 * side * E8.ONE);
  }
}
