package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Trades.class)
@Domain(DomainContext.Global.class)
class SamplingLawsTest {
  @Property
  void noVolumeIsLost(@ForAll("samplings") Sampling sampling, @ForAll List<Trade> trades) {
    OpenSample open = new OpenSample();
    long sampled = volume(Trades.sample(sampling, open, trades));
    assertThat(sampled + (open.trades == 0 ? 0 : open.volumeE8))
        .isEqualTo(trades.stream().mapToLong(Trade::quantityE8).sum());
  }

  @Property
  void barsDoNotOverlapAndEndRightAfterTheTradeOrTheBarBefore(
      @ForAll("samplings") Sampling sampling, @ForAll List<Trade> trades) {
    OpenSample open = new OpenSample();
    long[] end = {Long.MIN_VALUE};
    for (Trade trade : trades) {
      sampling.add(
          open,
          trade,
          bar -> {
            assertThat(bar.end()).isEqualTo(Math.max(end[0], trade.time()) + 1);
            assertThat(bar.start()).isBetween(end[0], bar.end() - 1);
            assertThat(bar.lowE8()).isLessThanOrEqualTo(Math.min(bar.openE8(), bar.closeE8()));
            assertThat(bar.highE8()).isGreaterThanOrEqualTo(Math.max(bar.openE8(), bar.closeE8()));
            end[0] = bar.end();
          });
    }
  }

  @Property
  void thePastDoesNotDependOnTheFuture(
      @ForAll("samplings") Sampling sampling,
      @ForAll List<Trade> trades,
      @ForAll @IntRange(max = 200) int cut) {
    List<Trade> past = trades.subList(0, Math.min(cut, trades.size()));
    List<Bar> bars = Trades.sample(sampling, past);
    assertThat(Trades.sample(sampling, trades).subList(0, bars.size())).isEqualTo(bars);
  }

  @Property
  void resumesFromACopyOfItsState(
      @ForAll("samplings") Sampling sampling,
      @ForAll List<Trade> trades,
      @ForAll @IntRange(max = 200) int at) {
    int cut = Math.min(at, trades.size());
    OpenSample open = new OpenSample();
    List<Bar> bars = new ArrayList<>(Trades.sample(sampling, open, trades.subList(0, cut)));
    OpenSample resumed = Trades.copy(open);
    Trades.sample(sampling, open, trades.subList(cut, trades.size()));
    bars.addAll(Trades.sample(sampling, resumed, trades.subList(cut, trades.size())));
    assertThat(bars).isEqualTo(Trades.sample(sampling, trades));
  }

  /** The bars computed naively: how many trades each has is searched for from its first one on. */
  @Property
  void aBarEndsWithTheFirstTradeThatReachesTheThreshold(
      @ForAll @IntRange(max = 2) int measure,
      @ForAll @LongRange(min = 1, max = 30) long units,
      @ForAll List<Trade> trades) {
    long size = measure == 0 ? units : units * (measure == 1 ? E8.ONE : 100 * E8.ONE);
    Sampling sampling =
        List.of(Sampling.trades(size), Sampling.volume(size), Sampling.value(size)).get(measure);
    List<Bar> bars = Trades.sample(sampling, trades);
    int from = 0;
    for (Bar bar : bars) {
      int to = from + 1;
      while (reached(trades.subList(from, to), measure) < size) {
        to++;
      }
      List<Trade> its = trades.subList(from, to);
      assertThat(bar.openE8()).isEqualTo(its.get(0).priceE8());
      assertThat(bar.closeE8()).isEqualTo(its.get(its.size() - 1).priceE8());
      assertThat(bar.highE8())
          .isEqualTo(its.stream().mapToLong(Trade::priceE8).max().orElseThrow());
      assertThat(bar.lowE8()).isEqualTo(its.stream().mapToLong(Trade::priceE8).min().orElseThrow());
      assertThat(bar.volumeE8()).isEqualTo(reached(its, 1));
      from = to;
    }
    assertThat(reached(trades.subList(from, trades.size()), measure)).isLessThan(size);
  }

  @Property
  void bricksAreOfOneSizeAndJoin(
      @ForAll @LongRange(min = 1, max = 1_000) long cents, @ForAll List<Trade> trades) {
    long size = cents * E8.ONE / 100;
    OpenSample open = new OpenSample();
    List<Bar> bricks = Trades.sample(Sampling.renko(size), open, trades);
    Bar last = null;
    for (Bar brick : bricks) {
      assertThat(brick.highE8() - brick.lowE8()).isEqualTo(size);
      assertThat(Math.abs(brick.closeE8() - brick.openE8())).isEqualTo(size);
      assertThat(brick.openE8() % size).isZero();
      if (last != null) {
        boolean same = isUp(brick) == isUp(last);
        assertThat(brick.openE8()).isEqualTo(same ? last.closeE8() : last.openE8());
      }
      last = brick;
    }
    if (last != null) {
      long beyond = trades.get(trades.size() - 1).priceE8() - last.closeE8();
      assertThat(isUp(last) ? beyond : -beyond).isGreaterThan(-2 * size).isLessThan(size);
    }
  }

  @Property
  void historiesAgreeFromTheFirstBrickThatBothHave(
      @ForAll @LongRange(min = 1, max = 1_000) long cents,
      @ForAll List<Trade> trades,
      @ForAll @IntRange(max = 200) int cut) {
    Sampling sampling = Sampling.renko(cents * E8.ONE / 100);
    OpenSample one = new OpenSample();
    OpenSample other = new OpenSample();
    boolean met = false;
    for (int i = 0; i < trades.size(); i++) {
      List<Long> ones = new ArrayList<>();
      List<Long> others = new ArrayList<>();
      sampling.add(one, trades.get(i), bar -> ones.add(bar.closeE8()));
      if (i >= cut) {
        sampling.add(other, trades.get(i), bar -> others.add(bar.closeE8()));
      }
      if (met) {
        assertThat(others).isEqualTo(ones);
      }
      met |= !ones.isEmpty() && !others.isEmpty() && one.direction == other.direction;
    }
  }

  @Provide
  Arbitrary<Sampling> samplings() {
    return Arbitraries.of(
            "trades(1)",
            "trades(7)",
            "volume(0.5)",
            "volume(20)",
            "value(1000)",
            "value(20000)",
            "renko(0.01)",
            "renko(0.5)",
            "renko(7.3)")
        .map(Sampling::of);
  }

  private static boolean isUp(Bar brick) {
    return brick.closeE8() > brick.openE8();
  }

  private static long volume(List<Bar> bars) {
    return bars.stream().mapToLong(Bar::volumeE8).sum();
  }

  private static long reached(List<Trade> trades, int measure) {
    return switch (measure) {
      case 0 -> trades.size();
      case 1 -> trades.stream().mapToLong(Trade::quantityE8).sum();
      default -> trades.stream().mapToLong(t -> E8.times(t.priceE8(), t.quantityE8())).sum();
    };
  }
}
