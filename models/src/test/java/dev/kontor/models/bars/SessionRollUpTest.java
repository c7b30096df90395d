package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SessionRollUpTest {
  private static final TradingCalendar SHARES = Calendars.named("us-equities");
  private static final Timeframe MINUTE = Timeframe.of("1m");
  private static final Timeframe HOUR = Timeframe.of("1h");
  private static final Timeframe THREE = Timeframe.of("3h");
  private static final Timeframe DAY = Timeframe.of("1d");
  private final RollUp rollUp = new RollUp(List.of(HOUR, THREE, DAY), SHARES);

  private record Rolled(Timeframe timeframe, Bar bar) {}

  @Test
  void atTheCloseTheDayGoesOutFirstThoughAllWereCutThere() {
    List<Rolled> out =
        roll(
            List.of(
                bar("2024-07-03T16:59:00Z", 2),
                bar("2024-07-05T19:58:00Z", 3),
                bar("2024-07-05T19:59:00Z", 4)));
    assertThat(out)
        .extracting(Rolled::timeframe)
        .as("the day before began before history")
        .containsExactly(MINUTE, MINUTE, DAY, THREE, HOUR, MINUTE);
    assertThat(out.get(2).bar().start()).isEqualTo(millis("2024-07-05T13:30:00Z"));
    assertThat(out).extracting(r -> r.bar().end()).last().isEqualTo(out.get(2).bar().end());
  }

  @Test
  void whatEndsOutsideOfTheSessionIsInNoCoarseBar() {
    Bar early = bar("2024-07-05T13:29:00Z", 9);
    Bar late = bar("2024-07-05T20:00:00Z", 9);
    assertThat(roll(List.of(early, late)))
        .containsExactly(new Rolled(MINUTE, early), new Rolled(MINUTE, late));
  }

  /** Hours on the clock: the first starts before the open and belongs to the session it ends in. */
  @Test
  void aBarThatReachesIntoASessionBelongsToIt() {
    Timeframe given = Timeframe.of("30m");
    long start = millis("2024-07-05T13:15:00Z");
    Bar across = new Bar("X", start, start + given.millis(), 1, 1, 1, 1, 1);
    OpenBars open = rollUp.fresh();
    rollUp.next(open, given, across, (timeframe, bar, filled) -> {});
    List<Bar> out = new ArrayList<>();
    rollUp.passTime(open, "X", Long.MAX_VALUE, out::add);
    assertThat(out).extracting(Bar::start).containsOnly(millis("2024-07-05T13:30:00Z")).hasSize(3);
  }

  @Property(tries = 200)
  void isWhatTheTradesWouldHaveMade(@ForAll @Size(min = 1, max = 200) byte[] chances) {
    List<Trade> trades = new ArrayList<>();
    long time = millis("2024-11-27T14:30:00Z");
    for (byte chance : chances) {
      time += 20_000 + (chance > 90 ? chance * 400_000L : 0);
      if (SHARES.isOpen(time)) {
        trades.add(new Trade("X", time, 0, (200 + chance) * E8.ONE, E8.ONE));
      }
    }
    List<Rolled> out = roll(bars(trades, MINUTE));
    for (Timeframe timeframe : List.of(MINUTE, HOUR, THREE, DAY)) {
      assertThat(out.stream().filter(r -> r.timeframe().equals(timeframe)).map(Rolled::bar))
          .containsExactlyElementsOf(
              bars(trades, timeframe).stream()
                  .filter(bar -> bar.start() >= out.get(0).bar().start())
                  .toList());
    }
    assertThat(out).isSortedAccordingTo((a, b) -> Long.compare(a.bar().end(), b.bar().end()));
  }

  private static List<Bar> bars(List<Trade> trades, Timeframe timeframe) {
    Grid grid = Grid.of(timeframe, SHARES);
    Map<Long, OpenBar> bars = new TreeMap<>();
    for (Trade trade : trades) {
      OpenBar bar = bars.putIfAbsent(grid.endOf(trade.time()), OpenBar.of(grid, trade));
      if (bar != null) {
        bar.add(trade);
      }
    }
    return bars.values().stream().map(bar -> bar.close("X")).toList();
  }

  private List<Rolled> roll(List<Bar> minutes) {
    OpenBars open = rollUp.fresh();
    List<Rolled> out = new ArrayList<>();
    RollUp.Out take = (timeframe, bar, filled) -> out.add(new Rolled(timeframe, bar));
    minutes.forEach(bar -> rollUp.next(open, MINUTE, bar, take));
    rollUp.close(open, "X", Long.MAX_VALUE, take);
    return out;
  }

  private static Bar bar(String start, int price) {
    long at = millis(start);
    return new Bar("X", at, at + 60_000, price, price, price, price, 1);
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
