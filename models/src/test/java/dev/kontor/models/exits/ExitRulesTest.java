package dev.kontor.models.exits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A position entered at 100 when the range was 2, each exit by hand. */
class ExitRulesTest {
  private long time;

  @Test
  void aShareAndRangesStandFromTheEntry() {
    assertThat(stops(Map.of("stopLoss", "0.03"), 1, 105)).isEqualTo("97 97");
    assertThat(stops(Map.of("stopLoss", "0.03"), -1, 105)).isEqualTo("103 103");
    assertThat(stops(Map.of("stopRanges", "2"), 1, 105)).isEqualTo("96 96");
    assertThat(stops(Map.of("stopLoss", "0.03", "stopRanges", "1"), 1, 105)).isEqualTo("98 98");
    assertThat(target(Map.of("takeProfit", "0.05"), 1)).isEqualTo("105");
    assertThat(target(Map.of("takeProfit", "0.05", "profitRanges", "2"), 1)).isEqualTo("104");
    assertThat(target(Map.of("takeProfit", "0.05"), -1)).isEqualTo("95");
  }

  @Test
  void aTrailHangsBelowTheBestClose() {
    assertThat(stops(Map.of("trail", "0.1"), 1, 110, 120, 105)).isEqualTo("90 99 108 108");
    assertThat(stops(Map.of("trail", "0.1"), -1, 90, 80, 95)).isEqualTo("110 99 88 88");
    assertThat(stops(Map.of("trailRanges", "3"), 1, 110, 105)).isEqualTo("94 104 104");
  }

  @Test
  void aChandelierHangsBelowTheHighestHigh() {
    // Each bar's high is 1 above its close.
    assertThat(stops(Map.of("chandelier", "3"), 1, 110, 105)).isEqualTo("94 105 105");
    assertThat(stops(Map.of("chandelier", "3"), -1, 90, 95)).isEqualTo("106 95 95");
  }

  @Test
  void afterAGainTheStopStandsAtTheEntry() {
    assertThat(stops(Map.of("stopLoss", "0.05", "breakEven", "0.03"), 1, 101, 102, 99))
        .isEqualTo("95 95 100 100"); // its high was 103
    assertThat(stops(Map.of("breakEven", "0.03"), 1, 101)).isEqualTo("0 0");
  }

  @Test
  void withoutARangeWhatIsCountedInItStandsNowhere() {
    ExitRules rules = new ExitRules(exits(Map.of("stopRanges", "2", "chandelier", "3")), null);
    assertThat(rules.stopE8(1, E8.parse("100"), 0, 0)).isZero();
    assertThat(rules.stopE8(1, E8.parse("100"), 0, E8.parse("90"))).isEqualTo(E8.parse("90"));
  }

  @Test
  void theNearerOfTheRulesStopAndTheExitsCounts() {
    ExitRules rules = new ExitRules(exits(Map.of("stopLoss", "0.05")), null);
    assertThat(rules.stopE8(1, E8.parse("100"), 0, E8.parse("97"))).isEqualTo(E8.parse("97"));
    assertThat(rules.stopE8(1, E8.parse("100"), 0, E8.parse("90"))).isEqualTo(E8.parse("95"));
    assertThat(rules.stopE8(-1, E8.parse("100"), 0, E8.parse("103"))).isEqualTo(E8.parse("103"));
  }

  @Test
  void itsTimeAndItsBarsRunOut() {
    ExitRules timed = new ExitRules(timed(Duration.ofMinutes(3), 0, null), null);
    Held held = timed.enter(1, E8.parse("100"), 0, 0, 0, 0);
    assertThat(timed.next(held, bar(100))).isNull();
    assertThat(timed.next(held, bar(100))).isNull();
    assertThat(timed.next(held, bar(100))).isEqualTo(Leave.TIME_STOP);
    time = 0;
    ExitRules counted = new ExitRules(timed(null, 2, null), null);
    Held other = counted.enter(1, E8.parse("100"), 0, 0, 0, 0);
    assertThat(counted.next(other, bar(100))).isNull();
    assertThat(counted.next(other, bar(100)).reason()).isEqualTo("bar-stop: its bars are over");
  }

  @Test
  void thePositionIsLeftBeforeTheClose() {
    time = Instant.parse("2024-01-03T20:53:00Z").toEpochMilli();
    ExitRules rules =
        new ExitRules(timed(null, 0, Duration.ofMinutes(5)), Calendars.named("us-equities"));
    Held held = rules.enter(1, E8.parse("100"), time, 0, 0, 0);
    assertThat(rules.next(held, bar(100))).isNull();
    assertThat(rules.next(held, bar(100))).isEqualTo(Leave.END_OF_SESSION);
  }

  private static String target(Map<String, String> given, int direction) {
    ExitRules rules = new ExitRules(exits(given), null);
    return E8.format(rules.enter(direction, E8.parse("100"), 0, E8.parse("2"), 0, 0).targetE8);
  }

  /** The stop at the entry and after each close; the high is 1 above it, the low 1 below. */
  private String stops(Map<String, String> given, int direction, double... closes) {
    ExitRules rules = new ExitRules(exits(given), null);
    Held held = rules.enter(direction, E8.parse("100"), time, E8.parse("2"), 0, 0);
    StringBuilder stops = new StringBuilder(E8.format(held.stopE8));
    for (double close : closes) {
      assertThat(rules.next(held, bar(close))).isNull();
      stops.append(' ').append(E8.format(held.stopE8));
    }
    return stops.toString();
  }

  private Bar bar(double close) {
    time += 60_000;
    long e8 = E8.ofDouble(close);
    return new Bar("X", time - 60_000, time, e8, e8 + E8.ONE, e8 - E8.ONE, e8, 0);
  }

  private static Exits exits(Map<String, String> given) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    given.forEach((key, value) -> numbers.put(key, new BigDecimal(value)));
    return new Exits(
        numbers.get("stopLoss"),
        numbers.get("stopRanges"),
        numbers.get("takeProfit"),
        numbers.get("profitRanges"),
        numbers.get("trail"),
        numbers.get("trailRanges"),
        numbers.get("chandelier"),
        numbers.get("breakEven"),
        "atr(14)",
        null,
        0,
        null);
  }

  private static Exits timed(Duration after, int bars, Duration beforeClose) {
    return new Exits(
        null, null, null, null, null, null, null, null, "atr(14)", after, bars, beforeClose);
  }
}
