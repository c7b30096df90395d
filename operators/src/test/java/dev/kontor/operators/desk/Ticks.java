package dev.kontor.operators.desk;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.Halts;
import dev.kontor.models.calendar.Halts.Halt;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.operators.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Trades and quotes of three instruments, for two accounts: ties in time, a halt, a session. */
record Ticks(Fills fills) implements Subject<Tick, DeskEvent> {
  /** 2024-03-01, a Friday, at the open of New York. */
  static final long OPEN = 1_709_303_400_000L;

  private static DeskSettings settings(Fills fills) {
    return new DeskSettings(
        Positions.LONG,
        new Sizing(BigDecimal.ONE, null, null, Sizing.At.CLOSE, BigDecimal.ONE),
        new Venue(BigDecimal.ZERO, Fees.none(), false).at(fills),
        new Limits(null, null, null, Limits.TooLarge.REFUSE),
        Accounting.PLAIN,
        null,
        new Listings(
            Listing.CLOCK,
            Map.of("A", new Listing(Calendars.named("us-equities"), Timeframe.of("1m")))),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Halts.of(List.of(new Halt("X", OPEN + 60_000, OPEN + 90_000))));
  }

  @Override
  public OneInputStreamOperator<Tick, DeskEvent> operator(boolean sorted) {
    return new TickOperator(sorted, settings(fills), List.of("main", "other"));
  }

  @Override
  public String key(Tick tick) {
    return tick.instrument();
  }

  @Override
  public long time(Tick tick) {
    return tick.time();
  }

  @Override
  public String owner(DeskEvent event) {
    return event.account() + " " + event.ticks()[0].instrument();
  }

  /** Such as {@code 101 of 2 [100 3 : 102 1] halted}. */
  @Override
  public String text(DeskEvent event) {
    return Arrays.stream(event.ticks()).map(Ticks::text).collect(Collectors.joining(", "));
  }

  private static String text(Mark mark) {
    String quoted =
        " [%s %s : %s %s]"
            .formatted(
                E8.format(mark.bidE8()),
                E8.format(mark.bidSizeE8()),
                E8.format(mark.askE8()),
                E8.format(mark.askSizeE8()));
    return E8.format(mark.openE8())
        + (mark.volumeE8() < 0 ? "" : " of " + E8.format(mark.volumeE8()))
        + (mark.bidE8() == 0 && mark.askE8() == 0 ? "" : quoted)
        + (mark.halted() ? " halted" : "");
  }

  @Override
  public List<Tick> history() {
    Random random = new Random(4);
    List<Tick> ticks = new ArrayList<>();
    long time = OPEN - 10_000;
    for (int i = 0; i < 160; i++) {
      time += random.nextInt(3) == 0 ? random.nextInt(4_000) : 0;
      String instrument = "AXZ".charAt(random.nextInt(3)) + "";
      int price = 90 + random.nextInt(20);
      ticks.add(
          random.nextBoolean()
              ? trade(instrument, time, i, price)
              : quote(instrument, time, i, price, price + random.nextInt(3)));
    }
    return ticks;
  }

  static Tick trade(String instrument, long time, int sequence, int price) {
    return Tick.of(new Trade(instrument, time, sequence, price * E8.ONE, E8.ONE));
  }

  static Tick quote(String instrument, long time, int sequence, int bid, int ask) {
    return Tick.of(
        new Quote(instrument, time, sequence, bid * E8.ONE, E8.ONE, ask * E8.ONE, 2 * E8.ONE));
  }
}
