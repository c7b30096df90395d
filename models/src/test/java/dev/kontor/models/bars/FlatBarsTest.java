package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.market.Bar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FlatBarsTest {
  private static final Grid SHARES = Grid.of(Timeframe.of("1h"), Calendars.named("us-equities"));

  @Test
  void theyRepeatTheLastClose() {
    Grid minutes = Grid.of(Timeframe.of("1m"));
    Bar last = new Bar("X", 0, 60_000, 1, 4, 1, 3, 9);
    assertThat(fill(minutes, last, 180_000))
        .containsExactly(
            new Bar("X", 60_000, 120_000, 3, 3, 3, 3, 0),
            new Bar("X", 120_000, 180_000, 3, 3, 3, 3, 0));
    assertThat(fill(minutes, last, 60_000)).isEmpty();
  }

  @Test
  void aNightIsNoGap() {
    Bar last = bar("2024-07-03T16:30:00Z"); // the last of a half day before a holiday
    assertThat(last.end()).isEqualTo(millis("2024-07-03T17:00:00Z"));
    assertThat(fill(SHARES, last, millis("2024-07-05T13:30:00Z"))).isEmpty();
    assertThat(fill(SHARES, last, millis("2024-07-05T15:30:00Z")))
        .extracting(bar -> Instant.ofEpochMilli(bar.start()).toString())
        .containsExactly("2024-07-05T13:30:00Z", "2024-07-05T14:30:00Z");
  }

  @Test
  void theLastOneOfASessionIsCutAtItsClose() {
    List<Bar> flat = fill(SHARES, bar("2024-07-05T18:30:00Z"), millis("2024-07-08T13:30:00Z"));
    assertThat(flat).hasSize(1);
    assertThat(flat.get(0).span()).isEqualTo(30 * 60_000);
  }

  @Property(tries = 200)
  void withThemEveryBarOfTheGridIsThere(
      @ForAll @IntRange(max = 5_000) int first, @ForAll @IntRange(max = 300) int later) {
    long start = SHARES.next(millis("2023-01-01T00:00:00Z") + first * 3_600_000L);
    Bar last = new Bar("X", start, SHARES.endOf(start), 1, 1, 1, 1, 1);
    long next = SHARES.next(last.end() + later * 3_600_000L);
    List<Bar> flat = fill(SHARES, last, next);
    assertThat(FlatBars.count(SHARES, last, next)).isEqualTo(flat.size());
    long end = last.end();
    for (Bar bar : flat) {
      assertThat(bar.start()).isEqualTo(SHARES.next(end));
      assertThat(bar.end()).isEqualTo(SHARES.endOf(bar.start()));
      end = bar.end();
    }
    assertThat(SHARES.next(end)).isEqualTo(next);
  }

  private static List<Bar> fill(Grid grid, Bar last, long before) {
    List<Bar> flat = new ArrayList<>();
    assertThat(FlatBars.between(grid, last, before, flat::add)).isEqualTo(flat.size());
    return flat;
  }

  private static Bar bar(String time) {
    long at = millis(time);
    return new Bar("X", SHARES.startOf(at), SHARES.endOf(at), 1, 1, 1, 1, 1);
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
