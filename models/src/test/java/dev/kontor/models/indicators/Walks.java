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
 * Walks of bars: mostly small steps, some gaps, some stretches in which nothing moves, some bars
 * without volume; at prices about a hundred.
 */
class Walks implements ArbitrarySupplier<List<Bar>> {
  private static final int STILL = Integer.MAX_VALUE;

  /** The same at prices from 1e-6 to 1e7. */
  static final class OfAnySize extends Walks {
    @Override
    Arbitrary<Double> ticks() {
      return Arbitraries.of(0.01, 1e-8, 1e3);
    }
  }

  /** The size of the smallest step. */
  Arbitrary<Double> ticks() {
    return Arbitraries.just(0.01);
  }

  @Override
  public Arbitrary<List<Bar>> get() {
    Arbitrary<int[]> steps =
        Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(-150, 150)),
                Tuple.of(1, Arbitraries.integers().between(-3_000, 3_000)),
                Tuple.of(1, Arbitraries.just(STILL)))
            .array(int[].class)
            .ofMinSize(30)
            .ofMaxSize(160);
    return Combinators.combine(steps, ticks()).as(Walks::walk);
  }

  private static List<Bar> walk(int[] steps, double tick) {
    List<Bar> bars = new ArrayList<>();
    int price = 10_010;
    for (int step : steps) {
      if (step == STILL) {
        for (int i = 0; i < 25; i++) {
          bars.add(bar(bars.size(), tick, price, price, price, price, i % 2 * 7));
        }
        continue;
      }
      int open = Math.max(100, price + step / 2);
      int close = Math.max(100, price + step);
      int high = Math.max(open, close) + Math.abs(step % 7);
      int low = Math.min(open, close) - Math.abs(step % 5);
      bars.add(bar(bars.size(), tick, open, high, low, close, Math.abs(step % 11) * 13));
      price = close;
    }
    return bars;
  }

  private static Bar bar(
      int i, double tick, int open, int high, int low, int close, double volume) {
    return Series.bar(i, open * tick, high * tick, low * tick, close * tick, volume);
  }
}
