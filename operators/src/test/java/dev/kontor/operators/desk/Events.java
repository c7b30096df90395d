package dev.kontor.operators.desk;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.operators.Subject;
import dev.kontor.operators.statefun.FunctionHost;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Marks, signals and controls for two accounts that trade two instruments. */
record Events() implements Subject<DeskEvent, Entry> {
  static final long MINUTE = 60_000;

  @Override
  public OneInputStreamOperator<DeskEvent, Entry> operator(boolean sorted) {
    BigDecimal tenth = new BigDecimal("0.1");
    return new FunctionHost<>(
        sorted,
        DeskEvent.TYPE,
        new DeskModule(
            new DeskSettings(
                Positions.BOTH,
                new Sizing(null, null, tenth, Sizing.At.CLOSE, new BigDecimal("0.01")),
                new Venue(BigDecimal.ZERO, Fees.none(), true),
                new Limits(tenth, null, null, Limits.TooLarge.TRIM)),
            List.of(
                new Account("main", new BigDecimal(1_000)),
                new Account("other", new BigDecimal(500)))));
  }

  @Override
  public String key(DeskEvent event) {
    return event.account();
  }

  @Override
  public long time(DeskEvent event) {
    return event.marks() != null
        ? event.marks()[0].end()
        : event.signal() != null ? event.signal().time() : event.control().time().toEpochMilli();
  }

  @Override
  public String owner(Entry entry) {
    return entry.account();
  }

  /** An hour of marks, now and then a signal with a stop and a target, a halt in the middle. */
  @Override
  public List<DeskEvent> history() {
    Random random = new Random(5);
    List<DeskEvent> events = new ArrayList<>();
    for (int minute = 1; minute <= 60; minute++) {
      List<DeskEvent> now = new ArrayList<>();
      for (String instrument : List.of("X", "Y")) {
        int price = 95 + random.nextInt(10);
        now.add(mark(instrument, minute, price));
        if (random.nextInt(4) == 0) {
          Advice advice = random.nextBoolean() ? Advice.BUY : Advice.SELL;
          now.add(signal(instrument, minute, advice, price));
        }
      }
      if (minute == 30 || minute == 35) {
        now.add(control(minute, minute == 30 ? Control.Action.FLATTEN : Control.Action.RESUME));
      }
      for (String account : List.of("main", "other")) {
        now.forEach(event -> events.add(event.to(account)));
      }
    }
    return events;
  }

  static DeskEvent mark(String instrument, int minute, int price) {
    long end = minute * MINUTE;
    long e8 = price * E8.ONE;
    return DeskEvent.of(
            new Bar(instrument, end - MINUTE, end, e8, e8 + E8.ONE, e8 - E8.ONE, e8, E8.ONE))
        .to("main");
  }

  static DeskEvent signal(String instrument, int minute, Advice advice, int price) {
    int side = advice == Advice.BUY ? 1 : -1;
    Signal signal =
        new Signal(
            instrument,
            minute * MINUTE,
            advice,
            "rule",
            1,
            Verdict.ACCEPTED,
            "rule: rule",
            price * E8.ONE,
            (price - 4 * side) * E8.ONE,
            (price + 4 * side) * E8.ONE);
    return DeskEvent.of(signal).to("main");
  }

  static DeskEvent control(int minute, Control.Action action) {
    return DeskEvent.of(new Control(Instant.ofEpochMilli(minute * MINUTE), action, null, "test"))
        .to("main");
  }
}
