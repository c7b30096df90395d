package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.Recorded;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days rolled up from recorded shorter bars, against the days that were recorded. */
class RecordedRollUpTest {
  private static final TradingCalendar SHARES = Calendars.named("us-equities");
  private static final Timeframe DAY = Timeframe.of("1d");
  private static final long HALF_DAY = 210 * 60_000L;

  /** The minutes are from 4:00 to 20:00; the days of the session only. */
  @ParameterizedTest
  @CsvSource({"SPY, 6", "AAPL, 3"})
  void minutesMakeTheDay(String symbol, int days) {
    Map<LocalDate, Bar> recorded = days(symbol);
    List<Bar> rolled = roll("lean-us-equity-minute/" + symbol + "_trade.csv", "1m");
    rolled.removeIf(bar -> !recorded.containsKey(SHARES.tradingDate(bar.start())));
    assertThat(rolled).hasSize(days);
    for (Bar bar : rolled) {
      Bar day = recorded.get(SHARES.tradingDate(bar.start()));
      assertThat(bar.start()).isEqualTo(day.start());
      assertThat(bar.end()).isEqualTo(day.end());
      assertThat(bar.openE8()).isEqualTo(day.openE8());
      assertThat(bar.closeE8()).isEqualTo(day.closeE8());
      assertThat(bar.volumeE8()).isEqualTo(day.volumeE8());
      // A handful of the vendor's extremes differ by a cent or two between its own files.
      assertThat(bar.high()).isCloseTo(day.high(), within(0.021));
      assertThat(bar.low()).isCloseTo(day.low(), within(0.021));
    }
  }

  /**
   * The hours are on the clock, so the first one starts before the open. On half days until 2008
   * the recorded day has trades after its close.
   */
  @ParameterizedTest
  @ValueSource(strings = {"AAPL", "AIG", "BAC", "IBM", "SPY"})
  void hoursMakeTheDay(String symbol) {
    List<Bar> recorded = List.copyOf(days(symbol).values());
    List<Bar> rolled = roll("lean-us-equity-hour/" + symbol + ".csv", "1h");
    assertThat(rolled).hasSize(5_849).hasSameSizeAs(recorded);
    List<Bar> different = new ArrayList<>(rolled);
    different.removeAll(recorded);
    assertThat(different).hasSizeLessThan(24).allMatch(bar -> bar.span() == HALF_DAY);
    assertThat(rolled).extracting(Bar::openE8).isEqualTo(openings(recorded));
  }

  private static List<Long> openings(List<Bar> bars) {
    return bars.stream().map(Bar::openE8).toList();
  }

  private static List<Bar> roll(String file, String timeframe) {
    RollUp rollUp = new RollUp(List.of(DAY), SHARES);
    OpenBars open = rollUp.fresh();
    Timeframe fine = Timeframe.of(timeframe);
    List<Bar> rolled = new ArrayList<>();
    RollUp.Out take =
        (of, bar, filled) -> {
          if (of.equals(DAY)) {
            rolled.add(bar);
          }
        };
    for (String[] row : Recorded.rows(file)) {
      long start = Instant.parse(row[0]).toEpochMilli();
      rollUp.next(open, fine, bar(start, start + fine.millis(), row), take);
    }
    rollUp.close(open, "X", Long.MAX_VALUE, take);
    return rolled;
  }

  private static Map<LocalDate, Bar> days(String symbol) {
    Map<LocalDate, Bar> days = new TreeMap<>();
    for (String[] row : Recorded.rows("lean-us-equity-daily/" + symbol + ".csv")) {
      LocalDate date = LocalDate.parse(row[0].substring(0, 10));
      var session = SHARES.sessionOn(date);
      days.put(date, bar(session.open(), session.close(), row));
    }
    return days;
  }

  private static Bar bar(long start, long end, String[] row) {
    return new Bar(
        "X",
        start,
        end,
        E8.parse(row[1]),
        E8.parse(row[2]),
        E8.parse(row[3]),
        E8.parse(row[4]),
        E8.parse(row[5]));
  }
}
