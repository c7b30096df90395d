package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

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

  /** One field of every bar. */
  static double[] column(List<Bar> bars, ToDoubleFunction<Bar> field) {
    return bars.stream().mapToDouble(field).toArray();
  }

  /** Marks the bars whose value is so. */
  static boolean[] where(double[] values, DoublePredicate so) {
    boolean[] marked = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      marked[i] = so.test(values[i]);
    }
    return marked;
  }

  /** Marks bars at which the last n middles scatter by less than a ten thousandth of the price. */
  static boolean[] hardlyMoving(List<Bar> bars, int n) {
    return where(of("deviation(hlc3, " + n + ") / highest(high, " + n + ")", bars), x -> x < 1e-4);
  }

  /** Marks the first so many of some bars. */
  static boolean[] first(int bars, int count) {
    boolean[] marked = new boolean[bars];
    Arrays.fill(marked, 0, Math.min(bars, count), true);
    return marked;
  }

  static boolean[] or(boolean[] these, boolean[] those) {
    boolean[] marked = these.clone();
    for (int i = 0; i < marked.length; i++) {
      marked[i] |= those[i];
    }
    return marked;
  }

  /** Marks also so many bars after each that is marked. */
  static boolean[] spread(boolean[] marked, int after) {
    boolean[] wider = new boolean[marked.length];
    int left = 0;
    for (int i = 0; i < marked.length; i++) {
      left = marked[i] ? after + 1 : left;
      wider[i] = left-- > 0;
    }
    return wider;
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
    return bar(i, open, high, low, close, 1);
  }

  static Bar bar(int i, double open, double high, double low, double close, double volume) {
    long start = i * 60_000L;
    return new Bar(
        "X",
        start,
        start + 60_000,
        E8.ofDouble(open),
        E8.ofDouble(high),
        E8.ofDouble(low),
        E8.ofDouble(close),
        E8.ofDouble(volume));
  }
}
