package dev.kontor.jobs.bench;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.EventTime;
import java.time.Duration;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * Makes a minute's number that minute's bars. If it weighs, it first collects the garbage before
 * the last minute, when every instrument has its state, and tells how much of the heap is left in
 * use.
 */
final class MinuteBars extends RichFlatMapFunction<Long, Bar> {
  private static final long serialVersionUID = 1L;

  static final String HEAP = "heap";

  private final GeneratedBars generated;
  private final long count;
  private final boolean weighs;

  private transient LongMaximum heap;

  /** As many minutes make that many bars at the most. */
  MinuteBars(GeneratedBars generated, long count, boolean weighs) {
    this.generated = generated;
    this.count = count;
    this.weighs = weighs;
  }

  /** A minute's bars leave the source together, as they would leave a broker's batch. */
  static DataStream<Bar> stream(
      StreamExecutionEnvironment env, GeneratedBars generated, long count, boolean weighs) {
    long minutes = (count + generated.instruments() - 1) / generated.instruments();
    return env.fromSource(
            new DataGeneratorSource<>(minute -> minute, minutes, Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "minutes")
        .uid("minutes")
        .setParallelism(1)
        .flatMap(new MinuteBars(generated, count, weighs))
        .returns(RecordType.BAR)
        .name("bars of a minute")
        .uid("generator")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(EventTime.within(Duration.ZERO, Bar::end))
        .name("bar time")
        .uid("bar-time")
        .setParallelism(1);
  }

  @Override
  public void open(OpenContext context) {
    heap = new LongMaximum(0);
    getRuntimeContext().addAccumulator(HEAP, heap);
  }

  @Override
  public void flatMap(Long minute, Collector<Bar> out) {
    long from = minute * generated.instruments();
    long to = Math.min(count, from + generated.instruments());
    if (weighs && to == count) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      heap.add(runtime.totalMemory() - runtime.freeMemory());
    }
    for (long number = from; number < to; number++) {
      out.collect(generated.bar(number));
    }
  }
}
