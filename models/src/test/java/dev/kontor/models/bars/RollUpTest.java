package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RollUpTest {
  private static final Timeframe MINUTE = Timeframe.of("1m");
  private static final Timeframe FIVE = Timeframe.of("5m");
  private static final Timeframe HOUR = Timeframe.of("1h");
  private final RollUp rollUp = new RollUp(List.of(FIVE, HOUR));

  @Test
  void atOneEndTheCoarsestGoesFirst() {
    List<Bar> fine = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      fine.add(bar(i, i + 1));
    }
    List<Bar> out = roll(fine);
    assertThat(out.subList(out.size() - 3, out.size()))
        .extracting(Bar::span)
        .containsExactly(HOUR.millis(), FIVE.millis(), MINUTE.millis());
    assertThat(out).hasSize(60 + 12 + 1);
  }

  @Test
  void aBarWhoseLastMinuteIsMissingGoesOutBeforeTheNextOne() {
    List<Bar> out = roll(List.of(bar(0, 3), bar(3, 5), bar(6, 4)));
    assertThat(out).extracting(Bar::span).containsExactly(60_000L, 60_000L, 300_000L, 60_000L);
    assertThat(out.get(2).closeE8()).isEqualTo(5 * E8.ONE);
    assertThat(out.get(2).end()).isEqualTo(300_000);
  }

  /** Nobody knows what was before. */
  @Test
  void aBarThatBeganBeforeHistoryDoesNotGoOut() {
    List<Bar> out = roll(List.of(bar(3, 5), bar(4, 6), bar(5, 7), bar(9, 8)));
    assertThat(out).extracting(Bar::span).containsOnlyOnce(300_000L).doesNotContain(HOUR.millis());
    assertThat(out.get(3).start()).isEqualTo(300_000);
  }

  /** It is asked for in the middle of its first one, and there is a hole after that. */
  @Test
  void aBarThatBeganBeforeItWasAskedForDoesNotGoOut() {
    OpenBars before = new RollUp(List.of(FIVE)).fresh();
    new RollUp(List.of(FIVE)).next(before, bar(3, 5), bar -> {});
    List<Bar> out = new ArrayList<>();
    OpenBars open = rollUp.adopt(before);
    rollUp.next(open, bar(4, 5), out::add);
    rollUp.next(open, bar(62, 6), out::add);
    rollUp.passTime(open, "X", 120 * 60_000, out::add);
    assertThat(out)
        .filteredOn(bar -> bar.span() == HOUR.millis())
        .extracting(Bar::start)
        .containsExactly(HOUR.millis());
  }

  @Test
  void timeAloneClosesWhatIsOver() {
    OpenBars open = rollUp.fresh();
    List<Bar> out = new ArrayList<>();
    rollUp.next(open, bar(0, 3), out::add);
    rollUp.passTime(open, "X", 299_999, out::add);
    assertThat(out).hasSize(1);
    rollUp.passTime(open, "X", 3_600_000, out::add);
    rollUp.passTime(open, "X", 3_600_000, out::add);
    assertThat(out).extracting(Bar::span).containsExactly(60_000L, 300_000L, 3_600_000L);
  }

  @Test
  void timeframesThatAreNotCoarserChangeNothing() {
    RollUp same = new RollUp(List.of(MINUTE));
    List<Bar> out = new ArrayList<>();
    same.next(same.fresh(), bar(0, 3), out::add);
    assertThat(out).containsExactly(bar(0, 3));
  }

  @Property(tries = 300)
  void isTheDirectAggregation(@ForAll @Size(min = 1, max = 200) byte[] chances) {
    List<Bar> fine = new ArrayList<>();
    int minute = 0;
    for (byte chance : chances) {
      minute += 1 + (chance > 100 ? chance : 0);
      fine.add(bar(minute, 200 + chance, 210 + chance, 150 + chance / 2, 180));
    }
    OpenBars open = rollUp.fresh();
    List<Bar> out = new ArrayList<>();
    fine.forEach(bar -> rollUp.next(open, bar, out::add));
    rollUp.passTime(open, "X", Long.MAX_VALUE, out::add);

    for (Timeframe timeframe : List.of(FIVE, HOUR)) {
      assertThat(out.stream().filter(b -> b.span() == timeframe.millis()).toList())
          .containsExactlyElementsOf(direct(fine, timeframe));
    }
    assertThat(out.stream().filter(b -> b.span() == 60_000).toList()).isEqualTo(fine);
    assertThat(out).isSortedAccordingTo((a, b) -> Long.compare(a.end(), b.end()));
  }

  private static List<Bar> direct(List<Bar> fine, Timeframe timeframe) {
    TreeMap<Long, Bar> coarse = new TreeMap<>();
    for (Bar b : fine) {
      long start = timeframe.startOf(b.start());
      if (start < fine.get(0).start()) {
        continue;
      }
      coarse.merge(
          start,
          new Bar(
              "X",
              start,
              start + timeframe.millis(),
              b.openE8(),
              b.highE8(),
              b.lowE8(),
              b.closeE8(),
              b.volumeE8()),
          (x, y) ->
              new Bar(
                  "X",
                  x.start(),
                  x.end(),
                  x.openE8(),
                  Math.max(x.highE8(), y.highE8()),
                  Math.min(x.lowE8(), y.lowE8()),
                  y.closeE8(),
                  x.volumeE8() + y.volumeE8()));
    }
    return List.copyOf(coarse.values());
  }

  private List<Bar> roll(List<Bar> fine) {
    OpenBars open = rollUp.fresh();
    List<Bar> out = new ArrayList<>();
    fine.forEach(bar -> rollUp.next(open, bar, out::add));
    return out;
  }

  private static Bar bar(int minute, int price) {
    return bar(minute, price, price, price, price);
  }

  private static Bar bar(int minute, int open, int high, int low, int close) {
    long start = minute * 60_000L;
    return new Bar(
        "X", start, start + 60_000, open * E8.ONE, high * E8.ONE, low * E8.ONE, close * E8.ONE, 7);
  }
}
