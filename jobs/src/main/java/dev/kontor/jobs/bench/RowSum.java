package dev.kontor.jobs.bench;

import dev.kontor.operators.indicators.Features;
import java.util.Arrays;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;

/** Lets nothing through and sums the rows' bits, in any order, as a result of the job. */
final class RowSum extends RichFilterFunction<Features> {
  private static final long serialVersionUID = 1L;

  static final String NAME = "rows";

  private transient LongCounter sum;

  /** A number that any change of a bar's row changes, as good as surely. */
  static long of(String instrument, long end, double[] row) {
    return (31L * instrument.hashCode() + end) * 31 + Arrays.hashCode(row);
  }

  @Override
  public void open(OpenContext context) {
    sum = new LongCounter();
    getRuntimeContext().addAccumulator(NAME, sum);
  }

  @Override
  public boolean filter(Features features) {
    sum.add(of(features.bar().instrument(), features.bar().end(), features.row()));
    return false;
  }
}
