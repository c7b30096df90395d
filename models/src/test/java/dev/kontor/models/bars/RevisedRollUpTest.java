package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Split;
import dev.kontor.models.market.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Longer bars that are open, when bars of theirs are revised or split. */
class RevisedRollUpTest {
  private static final Timeframe MINUTE = Timeframe.of("1m");
  private static final Timeframe HOUR = Timeframe.of("1h");
  private static final RollUp ROLL_UP = new RollUp(List.of(HOUR));

  /** An hour of trades from its first minute on, of which every third is late by some minutes. */
  @Property(tries = 300)
  void aRevisedBarMakesOfTheOpenOneWhatItIsIfAllCameInTime(@ForAll long seed) {
    Random random = new Random(seed);
    TreeMap<Long, OpenBar> all = new TreeMap<>();
    TreeMap<Long, OpenBar> inTime = new TreeMap<>();
    TreeMap<Long, Trade> late = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      long time = (i == 1 ? 0 : random.nextInt(55)) * 60_000L + random.nextInt(60_000);
      Trade trade = new Trade("X", time, i, (90 + random.nextInt(20)) * E8.ONE, i + 1);
      add(all, trade);
      if (i % 3 == 0) {
        long known = time + 60_001 + random.nextInt(230_000);
        while (late.containsKey(known)) {
          known++;
        }
        late.put(known, trade);
      } else {
        add(inTime, trade);
      }
    }
    assertThat(hour(inTime, late)).isEqualTo(hour(all, new TreeMap<>()));
  }

  @Property(tries = 200)
  void whatIsOpenAtASplitIsWhatAdjustedBarsMake(@ForAll long seed) {
    Random random = new Random(seed);
    Split split = new Split("X", 30 * 60_000L, 4, 1);
    OpenBars told = ROLL_UP.fresh();
    OpenBars adjusted = ROLL_UP.fresh();
    List<Bar> hours = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      long price = 4 * (90 + random.nextInt(20)) * E8.ONE;
      Bar bar =
          new Bar(
              "X", minute * 60_000L, (minute + 1) * 60_000L, price, price + 8, price - 4, price, 5);
      if (minute == 30) {
        told.split(split);
      }
      ROLL_UP.next(told, bar, hours::add);
      ROLL_UP.next(adjusted, minute < 30 ? split.adjust(bar) : bar, hours::add);
    }
    List<Bar> whole = hours.stream().filter(bar -> bar.span() == HOUR.millis()).toList();
    assertThat(whole).hasSize(2);
    assertThat(whole.get(0)).isEqualTo(whole.get(1));
  }

  private static void add(TreeMap<Long, OpenBar> bars, Trade trade) {
    long end = MINUTE.endOf(trade.time());
    if (bars.containsKey(end)) {
      bars.get(end).add(trade);
    } else {
      bars.put(end, OpenBar.of(MINUTE, trade));
    }
  }

  /** What is known by its end goes in as time passes. */
  private static Bar hour(TreeMap<Long, OpenBar> bars, TreeMap<Long, Trade> late) {
    OpenBars open = ROLL_UP.fresh();
    List<Bar> hours = new ArrayList<>();
    TreeMap<Long, Runnable> happens = new TreeMap<>();
    bars.forEach(
        (end, bar) -> happens.put(2 * end, () -> ROLL_UP.next(open, bar.close("X"), hours::add)));
    Map<Long, OpenBar> revised = new TreeMap<>(bars);
    for (Map.Entry<Long, Trade> one : late.entrySet()) {
      happens.put(2 * one.getKey() + 1, () -> revise(open, revised, one.getValue(), one.getKey()));
    }
    happens.values().forEach(Runnable::run);
    ROLL_UP.passTime(open, "X", HOUR.millis(), hours::add);
    return hours.stream().filter(bar -> bar.span() == HOUR.millis()).findFirst().orElseThrow();
  }

  private static void revise(OpenBars open, Map<Long, OpenBar> bars, Trade trade, long time) {
    long end = MINUTE.endOf(trade.time());
    OpenBar bar = bars.get(end);
    if (bar == null) {
      bar = OpenBar.of(MINUTE, trade);
      bars.put(end, bar);
    } else {
      bar.add(trade);
    }
    int corrected = ROLL_UP.revise(open, MINUTE, bar.revised("X", trade.quantityE8()), time);
    assertThat(corrected).isEqualTo(1);
  }
}
