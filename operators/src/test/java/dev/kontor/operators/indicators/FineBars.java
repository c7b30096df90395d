package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.BarConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Bars of a minute, of three instruments, rolled up to longer ones.
 *
 * @param timeframes of the strategy and, of which it asks for the open, longer ones
 */
record FineBars(BarConfig config, List<String> timeframes) implements Subject<Bar, Features> {
  static final Timeframe MINUTE_BARS = Timeframe.of("1m");
  static final long MINUTE = 60_000;

  FineBars(String... timeframes) {
    this(config(3), List.of(timeframes));
  }

  /** On the clock, holes stay holes. */
  static BarConfig config(int allowedGap) {
    return new BarConfig(MINUTE_BARS, null, Listings.all(Listing.CLOCK), allowedGap, Filling.OFF);
  }

  @Override
  public OneInputStreamOperator<Bar, Features> operator(boolean sorted) {
    String[] wanted =
        timeframes.stream()
            .flatMap(t -> Stream.of("on" + t, "sma(open, 1)@" + t))
            .toArray(String[]::new);
    return new BarIndicators(sorted, Strategies.with(wanted).plan(timeframes.get(0)), config);
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
    return features.ordinal() + " " + Arrays.toString(features.row());
  }

  @Override
  public boolean keysAreInOrder() {
    return true;
  }

  @Override
  public List<OutputTag<?>> sides() {
    return List.of(
        IndicatorOperator.MARKS,
        IndicatorOperator.BARS,
        IndicatorOperator.LATE,
        IndicatorOperator.GAPS);
  }

  /** An hour with holes, some of them told, and with a bar that overlaps the one before. */
  @Override
  public List<Bar> history() {
    Random random = new Random(2);
    List<Bar> bars = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      for (String instrument : List.of("X", "A", "Z")) {
        if (random.nextInt(5) > 0 && (minute < 20 || minute > 26)) {
          bars.add(bar(instrument, minute * MINUTE, 90 + random.nextInt(20)));
        }
        if (minute == 40) {
          bars.add(bar(instrument, minute * MINUTE + MINUTE / 2, 1));
        }
      }
    }
    bars.sort((a, b) -> Long.compare(a.end(), b.end()));
    return bars;
  }

  static Bar bar(int minute, int price) {
    return bar("X", minute * MINUTE, price);
  }

  static Bar bar(String instrument, long start, int price) {
    long e8 = price * E8.ONE;
    return new Bar(instrument, start, start + MINUTE, e8, e8 + 2, e8 - 2, e8 + 1, E8.ONE);
  }
}
