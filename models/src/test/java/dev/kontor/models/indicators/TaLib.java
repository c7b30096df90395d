package dev.kontor.models.indicators;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import dev.kontor.models.market.Bar;
import java.util.Arrays;
import java.util.List;

/** What TA-Lib makes of bars: its outputs, bar by bar, absent before they begin. */
final class TaLib {
  final double[] open;
  final double[] high;
  final double[] low;
  final double[] close;
  final double[] volume;
  private final int size;

  /** A call of one of TA-Lib's functions with these last arguments. */
  interface Call {
    RetCode run(Core core, int last, MInteger begin, MInteger count, double[][] out);
  }

  private TaLib(List<Bar> bars) {
    open = Series.column(bars, Bar::open);
    high = Series.column(bars, Bar::high);
    low = Series.column(bars, Bar::low);
    close = Series.column(bars, Bar::close);
    volume = Series.column(bars, Bar::volume);
    size = bars.size();
  }

  static TaLib of(List<Bar> bars) {
    return new TaLib(bars);
  }

  double[] one(Call call) {
    return some(1, call)[0];
  }

  double[][] some(int outputs, Call call) {
    MInteger begin = new MInteger();
    MInteger count = new MInteger();
    double[][] raw = new double[outputs][size];
    RetCode code = call.run(new Core(), size - 1, begin, count, raw);
    if (code != RetCode.Success) {
      throw new IllegalStateException("TA-Lib says " + code);
    }
    double[][] values = new double[outputs][size];
    for (int i = 0; i < outputs; i++) {
      Arrays.fill(values[i], Double.NaN);
      System.arraycopy(raw[i], 0, values[i], begin.value, count.value);
    }
    return values;
  }
}
