package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.List;

/** Shorthands: bars by the minute, and an expression's value at the close of each. */
final class Series {
  static final Timeframe MINUTE = Timeframe.of("1m");

  private Series() {}

  /** The expression's values, bar by bar. */
  static double[] of(String text, List<Bar> bars) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = compiler.number(new Definitions().resolve(Definitions.parse(text)), MINUTE);
    return run(compiler.build(), place, bars);
  }

  /** The values of several expressions compiled together, by expression and bar. */
  static double[][] all(List<String> texts, List<Bar> bars) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int[] places =
        texts.stream()
            .map(text -> new Definitions().resolve(Definitions.parse(text)))
            .mapToInt(expression -> compiler.number(expression, MINUTE))
            .toArray();
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    double[][] values = new double[places.length][bars.size()];
    for (int i = 0; i < bars.size(); i++) {
      set.update(memory, bars.get(i));
      for (int k = 0; k < places.length; k++) {
        values[k][i] = memory[places[k]];
      }
    }
    return values;
  }

  static double[] condition(String text, List<Bar> bars) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = compiler.condition(new Definitions().resolve(Definitions.parse(text)), MINUTE);
    return run(compiler.build(), place, bars);
  }

  private static double[] run(IndicatorSet set, int place, List<Bar> bars) {
    double[] memory = set.fresh();
    double[] values = new double[bars.size()];
    for (int i = 0; i < values.length; i++) {
      set.update(memory, bars.get(i));
      values[i] = memory[place];
    }
    return values;
  }

  /** Bars that are one price each. */
  static List<Bar> closes(double... closes) {
    List<Bar> bars = new ArrayList<>();
    for (double close : closes) {
      bars.add(bar(bars.size(), close, close, close, close));
    }
    return bars;
  }

  /** The i-th minute. */
  static Bar bar(int i, double open, double high, double low, double close) {
    long start = i * 60_000L;
    return new Bar(
        "X",
        start,
        start + 60_000,
        E8.ofDouble(open),
        E8.ofDouble(high),
        E8.ofDouble(low),
        E8.ofDouble(close),
        E8.ONE);
  }
}
