package dev.kontor.jobs.bench;

import dev.kontor.jobs.TradingJob;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.TradingTopology;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Measures the graph from bars to the rows of twenty indicators, and a plain loop beside it. */
public final class IndicatorBench {
  private final long count;
  private final GeneratedBars source;

  /**
   * @param count how many bars
   * @param instruments of how many instruments
   */
  public IndicatorBench(long count, int instruments) {
    this.count = count;
    source = new GeneratedBars(instruments);
  }

  public Measurement plain() throws Exception {
    return Meter.measure("plain loop", count, () -> Outcome.of(Long.toHexString(loop())));
  }

  public Measurement graph(RuntimeExecutionMode mode, int parallelism) throws Exception {
    return Meter.measure(mode + " " + parallelism, count, () -> run(mode, parallelism));
  }

  private long loop() {
    Strategy strategy = Workload.indicators().plan().compile();
    IndicatorSet indicators = strategy.indicators();
    Map<String, double[]> memories = new HashMap<>();
    long sum = 0;
    for (long i = 0; i < count; i++) {
      Bar bar = source.bar(i);
      double[] memory = memories.computeIfAbsent(bar.instrument(), name -> indicators.fresh());
      indicators.update(memory, bar);
      sum += RowSum.of(bar.instrument(), bar.end(), strategy.row(memory));
    }
    return sum;
  }

  private Outcome run(RuntimeExecutionMode mode, int parallelism) throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(parallelism);
    TradingTopology.features(MinuteBars.stream(env, source, count, false), Workload.indicators())
        .filter(new RowSum())
        .name("rows")
        .uid("rows")
        .sinkTo(new DiscardingSink<>())
        .uid("nowhere");
    JobExecutionResult result = env.execute("bench of indicators");
    return Outcome.of(Long.toHexString(result.<Long>getAccumulatorResult(RowSum.NAME)));
  }
}
