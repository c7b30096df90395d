package dev.kontor.models.exits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Over random exits and paths of prices. */
class ExitLawsTest {
  @Property(tries = 1000)
  void aStopNeverMovesBack(@ForAll long seed, @ForAll boolean buys) {
    Path path = new Path(seed);
    Held held = path.enter(buys ? 1 : -1);
    for (Bar bar : path.bars) {
      long before = held.stopE8;
      path.rules.next(held, bar);
      if (before != 0) {
        assertThat(held.direction * (held.stopE8 - before)).isNotNegative();
      }
    }
  }

  @Property(tries = 1000)
  void aShortIsTheMirrorImageOfALong(@ForAll long seed) {
    Path path = new Path(seed);
    long mirror = 2 * path.entryE8;
    ExitRules rules = new ExitRules(path.byRanges(), null);
    Held bought = rules.enter(1, path.entryE8, 0, path.rangeE8, 0, 0);
    Held sold = rules.enter(-1, path.entryE8, 0, path.rangeE8, 0, 0);
    for (Bar bar : path.bars) {
      Bar turned =
          new Bar(
              "X",
              bar.start(),
              bar.end(),
              mirror - bar.openE8(),
              mirror - bar.lowE8(),
              mirror - bar.highE8(),
              mirror - bar.closeE8(),
              0);
      assertThat(rules.next(sold, turned)).isEqualTo(rules.next(bought, bar));
      if (bought.stopE8 != 0) {
        assertThat(sold.stopE8).isEqualTo(mirror - bought.stopE8);
      }
    }
  }

  @Property(tries = 1000)
  void theUnitOfPriceDoesNotMatter(
      @ForAll long seed, @ForAll boolean buys, @ForAll @IntRange(min = 2, max = 9) int times) {
    Path path = new Path(seed);
    int direction = buys ? 1 : -1;
    Held one = path.enter(direction);
    Held other = path.rules.enter(direction, path.entryE8 * times, 0, path.rangeE8 * times, 0, 0);
    for (Bar bar : path.bars) {
      path.rules.next(one, bar);
      path.rules.next(
          other,
          new Bar(
              "X",
              bar.start(),
              bar.end(),
              bar.openE8() * times,
              bar.highE8() * times,
              bar.lowE8() * times,
              bar.closeE8() * times,
              0));
      assertThat(Math.abs(other.stopE8 - times * one.stopE8)).isLessThanOrEqualTo(times);
      assertThat(Math.abs(other.targetE8 - times * one.targetE8)).isLessThanOrEqualTo(times);
    }
  }

  @Property(tries = 500)
  void whatFollowsDoesNotChangeWhereTheStopStood(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int cut) {
    Path path = new Path(seed);
    Held whole = path.enter(1);
    List<Long> stops = new ArrayList<>();
    for (Bar bar : path.bars) {
      path.rules.next(whole, bar);
      stops.add(whole.stopE8);
    }
    Held part = path.enter(1);
    for (int i = 0; i < cut; i++) {
      path.rules.next(part, path.bars.get(i));
      assertThat(part.stopE8).isEqualTo(stops.get(i));
    }
  }

  @Property(tries = 500)
  void withoutExitsOnlyTheRulesOwnStopAndTargetStand(@ForAll long seed) {
    Path path = new Path(seed);
    ExitRules none = new ExitRules(Exits.NONE, null);
    Held held = none.enter(1, path.entryE8, 0, 0, 11, 13);
    for (Bar bar : path.bars) {
      assertThat(none.next(held, bar)).isNull();
      assertThat(held.stopE8).isEqualTo(11);
      assertThat(held.targetE8).isEqualTo(13);
    }
  }

  /** Random exits, an entry, and 30 bars that follow it. */
  private static final class Path {
    final Random random;
    final Exits exits;
    final ExitRules rules;
    final long entryE8;
    final long rangeE8;
    final List<Bar> bars = new ArrayList<>();

    Path(long seed) {
      random = new Random(seed);
      exits =
          new Exits(
              share(), ranges(), share(), ranges(), share(), ranges(), ranges(), share(), "atr(14)",
              null, 0, null);
      rules = new ExitRules(exits, null);
      entryE8 = 100 * E8.ONE + random.nextInt(1_000_000_000);
      rangeE8 = random.nextInt(3) * 37_000_001L;
      long close = entryE8;
      for (int i = 0; i < 30; i++) {
        long open = close;
        close = open + random.nextInt(400_000_000) - 200_000_000;
        long high = Math.max(open, close) + random.nextInt(100_000_000);
        long low = Math.min(open, close) - random.nextInt(100_000_000);
        bars.add(new Bar("X", i, i + 1, open, high, low, close, 0));
      }
    }

    Held enter(int direction) {
      return rules.enter(direction, entryE8, 0, rangeE8, 0, 0);
    }

    /** Only what is counted in ranges: a share of a price that is mirrored is another. */
    Exits byRanges() {
      return new Exits(
          exits.stopLoss(),
          exits.stopRanges(),
          null,
          exits.profitRanges(),
          null,
          exits.trailRanges(),
          exits.chandelier(),
          exits.breakEven(),
          "atr(14)",
          null,
          0,
          null);
    }

    private BigDecimal share() {
      return random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(200), 4);
    }

    private BigDecimal ranges() {
      return random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(50), 1);
    }
  }
}
