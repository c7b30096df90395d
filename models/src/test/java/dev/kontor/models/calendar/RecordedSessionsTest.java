package dev.kontor.models.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendars against what was recorded when markets were open. */
class RecordedSessionsTest {
  private static final TradingCalendar REGULAR = Calendars.named("us-equities");
  private static final TradingCalendar EXTENDED = Calendars.named("us-equities-extended");

  @ParameterizedTest
  @ValueSource(strings = {"AAPL", "AIG", "BAC", "GOOGL", "IBM", "IWM", "SPY"})
  void everyTradingDayHasItsBarAndNoOther(String symbol) {
    List<LocalDate> recorded =
        times("lean-us-equity-daily/" + symbol + ".csv").stream()
            .map(time -> LocalDate.parse(time.toString().substring(0, 10)))
            .toList();
    assertThat(recorded).hasSizeGreaterThan(1_700);
    assertThat(
            REGULAR.sessions(recorded.get(0), recorded.get(recorded.size() - 1)).stream()
                .map(Session::date))
        .containsExactlyElementsOf(recorded);
  }

  /** On half days some late trades were recorded too; the extended session has them. */
  @ParameterizedTest
  @ValueSource(strings = {"AAPL", "AIG", "BAC", "IBM", "SPY"})
  void everyHourIsOneOfTrading(String symbol) {
    long hour = Duration.ofHours(1).toMillis();
    Set<LocalDate> days = new TreeSet<>();
    for (Instant time : times("lean-us-equity-hour/" + symbol + ".csv")) {
      long start = time.toEpochMilli();
      Session extended = EXTENDED.sessionAt(start);
      assertThat(extended).as(time.toString()).isNotNull();
      Session regular = REGULAR.sessionOn(extended.date());
      assertThat(start).isGreaterThan(regular.open() - hour);
      if (start >= regular.close()) {
        assertThat(NyseDays.isHalfDay(extended.date())).as(time.toString()).isTrue();
      }
      days.add(extended.date());
    }
    assertThat(days)
        .containsExactlyElementsOf(
            REGULAR.sessions(LocalDate.of(1998, 1, 2), LocalDate.of(2021, 3, 31)).stream()
                .map(Session::date)
                .toList());
  }

  /** IBM always trades in the last hour before 16:00, so a day without it ended early. */
  @Test
  void onHalfDaysTheLastHourIsMissing() {
    Set<LocalDate> without =
        REGULAR.sessions(LocalDate.of(1998, 1, 2), LocalDate.of(2021, 3, 31)).stream()
            .map(Session::date)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<LocalDate> half =
        without.stream().filter(NyseDays::isHalfDay).collect(Collectors.toCollection(TreeSet::new));
    for (Instant time : times("lean-us-equity-hour/IBM.csv")) {
      var local = time.atZone(REGULAR.zone());
      if (local.toLocalTime().equals(LocalTime.of(15, 0))) {
        without.remove(local.toLocalDate());
      }
    }
    assertThat(without).isEqualTo(half).hasSize(52);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lean-us-equity-minute/AAPL_trade.csv",
        "lean-us-equity-minute/IBM_trade.csv",
        "lean-us-equity-minute/SPY_trade.csv",
        "lean-us-equity-second/IBM_trade.csv",
        "lean-us-equity-tick/IBM_20131007_trade.csv"
      })
  void everyTradeIsInTheExtendedSession(String file) {
    assertThat(times(file)).isNotEmpty().allMatch(time -> EXTENDED.isOpen(time.toEpochMilli()));
  }

  @Test
  void everyMinuteOfEuroIsInTheWeekOfForeignExchange() {
    TradingCalendar fx = Calendars.named("fx");
    List<Instant> outside = new ArrayList<>(times("lean-forex-oanda-minute/eurusd_quote.csv"));
    outside.removeIf(time -> fx.isOpen(time.toEpochMilli()));
    assertThat(outside).isEmpty();
  }

  private static List<Instant> times(String file) {
    return Recorded.rows(file).stream().map(row -> Instant.parse(row[0])).toList();
  }
}
