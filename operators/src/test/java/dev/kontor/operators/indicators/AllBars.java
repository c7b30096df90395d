package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Bars of a minute, of three instruments, and a strategy that looks at five minutes too. */
record AllBars(Strategies strategy) implements Subject<Bar, Features> {
  static final Strategies STRATEGY =
      Strategies.with(
          "average", "sma(close, 4)",
          "smooth", "ema(close, 5)",
          "crossed", "crossesAbove(close, average)",
          "before", "highest(high, 3)[2]",
          "coarse", "sma(close, 2)@5m");

  static final long MINUTE = 60_000;

  @Override
  public OneInputStreamOperator<Bar, Features> operator(boolean sorted) {
    return new BarIndicators(sorted, strategy.plan(), FineBars.config(10));
  }

  @Override
  public String key(Bar bar) {
    return bar.instrument();
  }

  @Override
  public long time(Bar bar) {
    return bar.end();
  }

  @Override
  public String owner(Features features) {
    return features.bar().instrument();
  }

  @Override
  public String text(Features features) {
    return features.ordinal() + " " + features.bar() + " " + Arrays.toString(features.row());
  }

  @Override
  public boolean keysAreInOrder() {
    return true;
  }

  @Override
  public List<Bar> history() {
    Random random = new Random(3);
    List<Bar> bars = new ArrayList<>();
    for (String instrument : List.of("X", "A", "Z")) {
      for (int minute = 0; minute < 40; minute++) {
        if (random.nextInt(6) > 0) {
          bars.add(bar(instrument, minute, 90 + random.nextInt(20)));
        }
      }
    }
    bars.sort(Comparator.comparingLong(Bar::end));
    return bars;
  }

  static Bar bar(String instrument, int minute, int price) {
    long start = minute * MINUTE;
    long e8 = price * E8.ONE;
    return new Bar(instrument, start, start + MINUTE, e8, e8, e8, e8, E8.ONE);
  }
}
