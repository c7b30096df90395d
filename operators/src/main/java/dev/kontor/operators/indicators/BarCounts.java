package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.operators.time.Tally;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;

/**
 * How many bars of each timeframe there were: {@code bars.5m}, {@code filled.5m} of those that
 * stand where nobody traded, and {@code revised.5m} of those that replaced an earlier one. A list
 * of a few is searched faster than a map.
 */
final class BarCounts {
  private final Tally tally;
  private final List<Counter> counters = new ArrayList<>();

  BarCounts(Tally tally) {
    this.tally = tally;
  }

  void add(Timeframe timeframe, boolean filled) {
    add(timeframe, filled ? "filled." : "bars.");
  }

  void revised(Timeframe timeframe) {
    add(timeframe, "revised.");
  }

  private void add(Timeframe timeframe, String kind) {
    for (Counter counter : counters) {
      if (counter.span == timeframe.millis() && counter.kind.equals(kind)) {
        counter.count.add(1);
        return;
      }
    }
    LongCounter count = tally.counter(kind + timeframe);
    count.add(1);
    counters.add(new Counter(timeframe.millis(), kind, count));
  }

  private record Counter(long span, String kind, LongCounter count) {}
}
