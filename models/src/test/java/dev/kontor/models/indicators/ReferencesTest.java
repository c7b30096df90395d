package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final Timeframe FIVE = Timeframe.of("5m");

  @Test
  void aBarIsKnownAtItsEndAndStaysUntilTheNext() {
    References references = references(List.of("A", "B"), FIVE);
    ReferenceBars bars = references.fresh();
    references.next(bars, bar("B", 0, 10));
    references.next(bars, bar("B", 4, 12));
    references.next(bars, bar("C", 4, 99));
    assertThat(bars.values).startsWith(absent()).endsWith(10, 12, 10, 12, 2, 300_000);
    references.next(bars, bar("B", 5, 20));
    assertThat(references.nextEnd(bars)).isEqualTo(600_000);
    references.passTime(bars, 599_999, end -> {});
    assertThat(bars.values).endsWith(10, 12, 10, 12, 2, 300_000);
    references.passTime(bars, 600_000, end -> {});
    assertThat(bars.values).endsWith(20, 20, 20, 20, 1, 600_000);
    assertThat(references.nextEnd(bars)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatIsToldIsNotChangedByLaterBars() {
    References references = references(List.of("A"), Series.MINUTE);
    ReferenceBars bars = references.fresh();
    references.next(bars, bar("A", 0, 10));
    double[] told = bars.values;
    references.next(bars, bar("A", 1, 11));
    assertThat(told).startsWith(10);
    assertThat(bars.values).startsWith(11);
  }

  @Test
  void aChangedStrategyGoesOnWithTheReferencesThatItStillLooksAt() {
    References before = references(List.of("A", "B"), FIVE);
    ReferenceBars theirs = before.fresh();
    for (int minute = 0; minute < 7; minute++) {
      before.next(theirs, bar("A", minute, 10));
      before.next(theirs, bar("B", minute, 20 + minute));
    }
    References after = references(List.of("C", "B"), FIVE);
    ReferenceBars bars = after.adopt(theirs);
    assertThat(bars.values).startsWith(absent()).endsWith(20, 24, 20, 24, 5, 300_000);
    after.passTime(bars, 600_000, end -> {});
    assertThat(bars.values).startsWith(absent()).endsWith(25, 26, 25, 26, 2, 600_000);
  }

  @Test
  void onAnotherTimeframeAllStartAnew() {
    References before = references(List.of("A"), Series.MINUTE);
    ReferenceBars theirs = before.fresh();
    before.next(theirs, bar("A", 0, 10));
    References after = references(List.of("A"), FIVE);
    ReferenceBars bars = after.adopt(theirs);
    assertThat(bars.values).containsExactly(absent());
    for (int minute = 5; minute < 9; minute++) {
      after.next(bars, bar("A", minute, 11));
    }
    after.passTime(bars, 600_000, end -> {});
    assertThat(bars.values).containsExactly(11, 11, 11, 11, 4, 600_000);
  }

  @Test
  void aChangedStrategyRemembersWhatWasShownOfTheSameInstrument() {
    IndicatorSet before = set("old.close", "old.close + other.high");
    double[] memory = before.fresh();
    before.show(memory, new double[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60});
    IndicatorSet after = set("new.close", "close");
    assertThat(after.references()).isEqualTo(List.of("A"));
    double[] adopted = after.adopt(before.layout(), memory);
    assertThat(adopted).contains(1, 2, 3, 4, 5, 6).doesNotContain(10, 20);
  }

  @Test
  void aMissingBarIsFilledAsTheInstrumentItselfHasIt() {
    Listings listings = Listings.all(new Listing(null, Series.MINUTE));
    References references = new References(List.of("A"), FIVE, listings, Filling.FLAT);
    ReferenceBars bars = references.fresh();
    List<Long> changes = new ArrayList<>();
    references.next(bars, bar("A", 0, 10));
    references.next(bars, bar("A", 1, 12));
    assertThat(references.nextEnd(bars)).isEqualTo(180_000);
    references.passTime(bars, 899_999, changes::add);
    assertThat(changes).containsExactly(300_000L, 600_000L);
    assertThat(bars.values).containsExactly(12, 12, 12, 12, 0, 600_000);
    references.close(bars, Long.MAX_VALUE, changes::add);
    assertThat(changes).containsExactly(300_000L, 600_000L, 900_000L);
    assertThat(bars.values).containsExactly(12, 12, 12, 12, 0, 900_000);
    assertThat(references.nextEnd(bars)).as("the minute after the last").isEqualTo(900_000);
  }

  @Test
  void aBarOfASessionIsKnownAtItsClose() {
    Listing shares = new Listing(Calendars.named("us-equities"), Series.MINUTE);
    References references =
        new References(List.of("A"), Timeframe.of("1d"), Listings.all(shares), Filling.OFF);
    ReferenceBars bars = references.fresh();
    long close = Instant.parse("2024-07-03T17:00:00Z").toEpochMilli();
    references.next(bars, bar("A", (int) (close / 60_000) - 24 * 60, 9));
    references.next(bars, bar("A", (int) (close / 60_000) - 60, 10));
    assertThat(references.nextEnd(bars)).isEqualTo(close);
    references.passTime(bars, close, end -> {});
    assertThat(bars.values).containsExactly(10, 10, 10, 10, 1, close);
  }

  /** Of {@code old} and {@code new}, which are one, and of another. */
  private static IndicatorSet set(String... texts) {
    Definitions definitions = new Definitions();
    definitions.refer("old", "A");
    definitions.refer("new", "A");
    definitions.refer("other", "B");
    IndicatorCompiler compiler = new IndicatorCompiler();
    for (String text : texts) {
      compiler.number(definitions.resolve(Definitions.parse(text)), FIVE);
    }
    return compiler.build();
  }

  /** On the clock, holes stay holes. */
  private static References references(List<String> instruments, Timeframe timeframe) {
    return new References(instruments, timeframe, Listings.all(Listing.CLOCK), Filling.OFF);
  }

  private static double[] absent() {
    return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
  }

  private static Bar bar(String instrument, int minute, int price) {
    long e8 = price * E8.ONE;
    long start = minute * 60_000L;
    return new Bar(instrument, start, start + 60_000, e8, e8, e8, e8, E8.ONE);
  }
}
