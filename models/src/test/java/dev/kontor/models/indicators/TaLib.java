package dev.kontor.models.indicators;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import dev.kontor.models.market.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** TA-Lib on our bars: the columns it takes, and its answer laid beside the bars. */
final class TaLib {
  final double[] open;
  final double[] high;
  final double[] low;
  final double[] close;
  final double[] volume;

  private TaLib(List<Bar> bars) {
    open = column(bars, Bar::open);
    high = column(bars, Bar::high);
    low = column(bars, Bar::low);
    close = column(bars, Bar::close);
    volume = column(bars, Bar::volume);
  }

  /** One of TA-Lib's functions; {@code last} is the last bar's index. */
  interface Function {
    RetCode of(TaLib in, Core core, int last, MInteger begin, MInteger count, double[] out);
  }

  /** The values, bar by bar; absent before TA-Lib's first. */
  static double[] of(List<Bar> bars, Function function) {
    int n = bars.size();
    MInteger begin = new MInteger();
    MInteger count = new MInteger();
    double[] out = new double[n];
    RetCode code = function.of(new TaLib(bars), new Core(), n - 1, begin, count, out);
    if (code != RetCode.Success) {
      throw new IllegalStateException("TA-Lib says " + code);
    }
    double[] values = new double[n];
    Arrays.fill(values, Double.NaN);
    System.arraycopy(out, 0, values, begin.value, count.value);
    return values;
  }

  static double[] column(List<Bar> bars, ToDoubleFunction<Bar> field) {
    return bars.stream().mapToDouble(field).toArray();
  }
}
