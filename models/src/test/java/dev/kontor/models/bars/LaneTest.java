package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final long MINUTE = 60_000;
  private static final Timeframe ONE = Timeframe.of("1m");
  private static final List<Timeframe> COARSER = List.of(Timeframe.of("5m"), Timeframe.of("1h"));
  private static final Listing SHARES = new Listing(Calendars.named("us-equities"), ONE);
  private static final long CLOSE = Instant.parse("2024-07-03T17:00:00Z").toEpochMilli();
  private static final long OPEN = Instant.parse("2024-07-05T13:30:00Z").toEpochMilli();

  /** It does not matter whether time is told to have passed, or the next bar shows it. */
  @Property(tries = 200)
  void itIsTheSameHoweverOftenTimeIsToldToPass(@ForAll Random random) {
    List<Bar> bars = bars(random);
    long last = bars.get(bars.size() - 1).end() + 7 * MINUTE;
    assertThat(told(bars, last, random)).isEqualTo(told(bars, last, null)).isNotEmpty();
  }

  /** From the first bar on, every minute of a session is there once, and in order. */
  @Property(tries = 200)
  void noMinuteOfASessionIsMissing(@ForAll Random random) {
    List<Bar> bars = bars(random);
    long last = bars.get(bars.size() - 1).end() + 7 * MINUTE;
    List<Long> minutes = new ArrayList<>();
    Lane lane = new Lane(SHARES, Filling.FLAT, COARSER);
    OpenBars open = lane.fresh();
    RollUp.Out out =
        (timeframe, bar, filled) -> {
          if (timeframe.equals(ONE)) {
            minutes.add(bar.start());
          }
        };
    bars.forEach(bar -> lane.next(open, bar, out));
    lane.fill(open, "X", last, out);
    assertThat(minutes)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize((int) SHARES.grid(ONE).count(bars.get(0).start(), last));
    assertThat(open.tradedUntil()).isEqualTo(bars.get(bars.size() - 1).end());
  }

  @Test
  void theNextFlatBarOfTheEveningIsThatOfTheMorning() {
    Lane lane = new Lane(SHARES, Filling.FLAT, COARSER);
    OpenBars open = lane.fresh();
    assertThat(lane.nextFlatEnd(open)).as("before any bar").isEqualTo(Long.MAX_VALUE);
    lane.next(open, bar(CLOSE - MINUTE, 9), (timeframe, bar, filled) -> {});
    assertThat(lane.nextFlatEnd(open)).isEqualTo(OPEN + MINUTE);
  }

  @Test
  void aHoleThatIsFilledIsAGapAllTheSame() {
    Lane lane = new Lane(SHARES, Filling.FLAT, COARSER);
    OpenBars open = lane.fresh();
    Bar later = bar(OPEN + 6 * MINUTE, 9);
    assertThat(lane.isGap(open, later, 0)).as("the first bar").isFalse();
    lane.next(open, bar(CLOSE - MINUTE, 9), (timeframe, bar, filled) -> {});
    lane.fill(open, "X", OPEN + 5 * MINUTE, (timeframe, bar, filled) -> {});
    assertThat(lane.isGap(open, later, 5)).isTrue();
    assertThat(lane.isGap(open, later, 6)).isFalse();
  }

  private static List<String> told(List<Bar> bars, long last, Random random) {
    List<String> told = new ArrayList<>();
    Lane lane = new Lane(SHARES, Filling.FLAT, COARSER);
    OpenBars open = lane.fresh();
    RollUp.Out out = (timeframe, bar, filled) -> told.add(timeframe + " " + filled + " " + bar);
    long time = bars.get(0).start();
    for (Bar bar : bars) {
      while (random != null && random.nextInt(4) > 0 && time < bar.end() - 1) {
        time += 1 + random.nextLong(bar.end() - 1 - time);
        lane.fill(open, "X", time, out);
        lane.close(open, "X", time, out);
      }
      lane.next(open, bar, out);
      time = bar.end();
    }
    lane.fill(open, "X", last, out);
    lane.close(open, "X", last, out);
    return told;
  }

  /** Some minutes of a half day and of the next one, in order. */
  private static List<Bar> bars(Random random) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      long minute = random.nextInt(150) - 70;
      bars.add(bar((minute < 0 ? CLOSE : OPEN) + minute * MINUTE, 90 + random.nextInt(20)));
    }
    bars.sort(Comparator.comparingLong(Bar::start));
    for (int i = bars.size() - 1; i > 0; i--) {
      if (bars.get(i).start() == bars.get(i - 1).start()) {
        bars.remove(i);
      }
    }
    return bars;
  }

  private static Bar bar(long start, int price) {
    long e8 = price * E8.ONE;
    return new Bar("X", start, start + MINUTE, e8, e8 + 2, e8 - 2, e8 + 1, E8.ONE);
  }
}
