package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Shorthands: trades in order of time, and what a sampling makes of them. */
final class Trades extends DomainContextBase {
  /** Walks in steps of cents, with silences, crowded milliseconds and blocks. */
  @Provide
  Arbitrary<List<Trade>> walks() {
    Arbitrary<Integer> pause =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(5, Arbitraries.integers().between(1, 5_000)),
            Tuple.of(1, Arbitraries.integers().between(5_000, 100_000_000)));
    Arbitrary<Integer> step =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(-50, 50)),
            Tuple.of(1, Arbitraries.integers().between(-2_000, 2_000)));
    Arbitrary<Long> quantity =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.longs().between(1, 5 * E8.ONE)),
            Tuple.of(1, Arbitraries.longs().between(1, 500 * E8.ONE)));
    record Step(int pause, int step, long quantity) {}
    return Combinators.combine(pause, step, quantity)
        .as(Step::new)
        .list()
        .ofMaxSize(200)
        .map(
            steps -> {
              List<Trade> trades = new ArrayList<>();
              long time = 1_700_000_000_000L;
              long cents = 10_000;
              for (Step s : steps) {
                time += s.pause();
                cents = Math.max(1, cents + s.step());
                trades.add(new Trade("X", time, trades.size(), cents * E8.ONE / 100, s.quantity()));
              }
              return trades;
            });
  }

  static List<Bar> sample(Sampling sampling, List<Trade> trades) {
    return sample(sampling, new OpenSample(), trades);
  }

  static List<Bar> sample(Sampling sampling, OpenSample open, List<Trade> trades) {
    List<Bar> bars = new ArrayList<>();
    trades.forEach(trade -> sampling.add(open, trade, bars::add));
    return bars;
  }

  static OpenSample copy(OpenSample open) {
    OpenSample copy = new OpenSample();
    for (var field : OpenSample.class.getFields()) {
      try {
        field.set(copy, field.get(open));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return copy;
  }
}
