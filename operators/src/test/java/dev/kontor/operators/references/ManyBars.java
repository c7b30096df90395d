package dev.kontor.operators.references;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Bars of a minute, of four instruments with holes; two of them are looked at. */
public record ManyBars(Timeframe timeframe) implements Subject<Bar, Referring> {
  public static final long MINUTE = 60_000;
  public static final List<String> INSTRUMENTS = List.of("X", "SPY", "A", "QQQ");

  public StrategyPlan plan() {
    return Strategies.with(
            "own", "close",
            "price", "market.close",
            "traded", "market.volume",
            "top", "other.high",
            "spread", "zscore(close - 0.7 * market.close, 5)",
            "slope", "beta(close, market.close, 4)",
            "joined", "correlation(close, other.close, 3)")
        .referring(Map.of("market", "SPY", "other", "QQQ"))
        .plan(timeframe.toString());
  }

  @Override
  public OneInputStreamOperator<Bar, Referring> operator(boolean sorted) {
    return new ReferenceOperator(sorted, plan());
  }

  @Override
  public String key(Bar bar) {
    return "references";
  }

  @Override
  public long time(Bar bar) {
    return bar.end();
  }

  @Override
  public String owner(Referring told) {
    return told.instrument();
  }

  @Override
  public String text(Referring told) {
    return told.bar() + " " + Arrays.toString(told.references());
  }

  @Override
  public List<Bar> history() {
    return history(new Random(5), 60, 4);
  }

  /**
   * @param often one bar in so many is missing; of the first instrument more
   */
  public static List<Bar> history(Random random, int minutes, int often) {
    List<Bar> bars = new ArrayList<>();
    for (int minute = 0; minute < minutes; minute++) {
      for (String instrument : INSTRUMENTS) {
        boolean sparse = instrument.equals("X") && random.nextBoolean();
        if (!sparse && random.nextInt(often) > 0) {
          bars.add(bar(instrument, minute, 90 + random.nextInt(20), 1 + random.nextInt(9)));
        }
      }
    }
    bars.sort(Comparator.comparingLong(Bar::end));
    return bars;
  }

  public static Bar bar(String instrument, int minute, int price, int volume) {
    long start = minute * MINUTE;
    long e8 = price * E8.ONE;
    return new Bar(instrument, start, start + MINUTE, e8, e8 + 2, e8 - 2, e8 + 1, volume * E8.ONE);
  }
}
