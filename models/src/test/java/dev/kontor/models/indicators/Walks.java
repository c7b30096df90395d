package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Bars of walks: mostly small steps, some gaps, some stretches in which nothing moves, with and
 * without volume. Prices are around 0.0001 (and down to 0.000001), 100 or 10,000,000.
 */
final class Walks implements ArbitrarySupplier<List<Bar>> {
  private static final int STAY = Integer.MAX_VALUE;
  private static final long LEAST = 100;

  @Override
  public Arbitrary<List<Bar>> get() {
    Arbitrary<int[]> steps =
        Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(-150, 150)),
                Tuple.of(2, Arbitraries.integers().between(-3_000, 3_000)),
                Tuple.of(1, Arbitraries.just(STAY)))
            .array(int[].class)
            .ofMinSize(30)
            .ofMaxSize(160);
    Arbitrary<Long> ticks =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(1_000_000L)),
            Tuple.of(1, Arbitraries.of(1L, 100_000_000_000L)));
    return Combinators.combine(steps, ticks).as(Walks::walk);
  }

  private static List<Bar> walk(int[] steps, long tick) {
    List<Bar> bars = new ArrayList<>();
    long price = 10_010;
    for (int step : steps) {
      if (step == STAY) {
        for (int i = 0; i < 25; i++) {
          bars.add(bar(bars.size(), tick, price, price, price, price, i < 15 ? 3 : 0));
        }
        continue;
      }
      long open = Math.max(LEAST, price + step / 2);
      long close = Math.max(LEAST, price + step);
      long high = Math.max(open, close) + Math.abs(step % 7);
      long low = Math.max(LEAST, Math.min(open, close) - Math.abs(step % 5));
      bars.add(bar(bars.size(), tick, open, high, low, close, volume(step)));
      price = close;
    }
    return bars;
  }

  /** None on some bars, much on a few. */
  private static long volume(int step) {
    long volume = Math.floorMod(step * 7919L, 1_000);
    return volume % 8 == 0 ? 0 : volume > 950 ? volume * 1_000 : volume;
  }

  private static Bar bar(
      int i, long tick, long open, long high, long low, long close, long volume) {
    long start = i * 60_000L;
    return new Bar(
        "X",
        start,
        start + 60_000,
        open * tick,
        high * tick,
        low * tick,
        close * tick,
        volume * 100_000_000L);
  }
}
