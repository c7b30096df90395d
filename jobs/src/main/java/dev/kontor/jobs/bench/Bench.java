package dev.kontor.jobs.bench;

import dev.kontor.jobs.TradingJob;
import dev.kontor.models.desk.Control;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.operators.MarketStreams;
import dev.kontor.operators.TradingTopology;
import dev.kontor.operators.time.EventTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.FileUtils;

/** Measures the graph, and the same decisions in a plain loop, on generated bars. */
public final class Bench {
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(5);

  private final long count;
  private final GeneratedBars source;
  private final boolean weighs;

  /**
   * @param count how many bars
   * @param instruments of how many instruments
   * @param weighs whether the graph takes checkpoints, where there are any, and tells their size
   *     and that of the heap
   */
  public Bench(long count, int instruments, boolean weighs) {
    this.count = count;
    source = new GeneratedBars(instruments);
    this.weighs = weighs;
  }

  public Measurement plain() throws Exception {
    return Meter.measure(
        "plain loop",
        count,
        () -> Outcome.of(new PlainLoop(Workload.BASE.config()).run(source, count)));
  }

  public Measurement graph(Workload workload, RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    String what = mode + " " + parallelism + (workload == Workload.BASE ? "" : " + " + workload);
    return Meter.measure(what, count, () -> run(workload, mode, parallelism));
  }

  private Outcome run(Workload workload, RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    Path checkpoints = null;
    if (weighs && mode == RuntimeExecutionMode.STREAMING) {
      checkpoints = Files.createTempDirectory("kontor-bench");
      configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, BETWEEN_CHECKPOINTS);
      configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
      configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(parallelism);
    TradingTopology.wire(
            new MarketStreams(null, MinuteBars.stream(env, source, count, weighs)),
            control(env),
            workload.config())
        .ledger()
        .filter(new Tip(checkpoints == null ? null : checkpoints.toString()))
        .name("tip")
        .uid("tip")
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>())
        .uid("nowhere")
        .setParallelism(1);
    try {
      JobExecutionResult result = env.execute("bench");
      return new Outcome(
          LedgerText.hash(result.getAccumulatorResult(Tip.NAME)),
          result.<Long>getAccumulatorResult(MinuteBars.HEAP),
          result.<Long>getAccumulatorResult(Tip.CHECKPOINT));
    } finally {
      if (checkpoints != null) {
        FileUtils.deleteDirectory(checkpoints.toFile());
      }
    }
  }

  private static DataStream<Control> control(StreamExecutionEnvironment env) {
    return env.fromData(
            Types.POJO(Control.class), new Control(Instant.EPOCH, Control.Action.RESUME, "", ""))
        .uid("control")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(
            EventTime.within(Duration.ZERO, word -> word.time().toEpochMilli()))
        .uid("control-time")
        .setParallelism(1);
  }
}
