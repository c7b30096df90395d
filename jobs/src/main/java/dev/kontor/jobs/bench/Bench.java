package dev.kontor.jobs.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.kontor.jobs.TradingJob;
import dev.kontor.models.desk.Control;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.MarketStreams;
import dev.kontor.operators.TradingTopology;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.EventTime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Measures the graph, and the same decisions in a plain loop, on generated bars. */
public final class Bench {
  private static final int INSTRUMENTS = 50;

  private Bench() {}

  /** What is measured; gives the hash of the ledger's last line. */
  @FunctionalInterface
  private interface Work {
    String run() throws Exception;
  }

  public static Measurement plain(long bars) throws Exception {
    return measure(
        "plain loop", bars, () -> new PlainLoop(Workload.BASE.config()).run(source(), bars));
  }

  public static Measurement graph(
      Workload workload, RuntimeExecutionMode mode, int parallelism, long bars) throws Exception {
    String what = mode + " " + parallelism + (workload == Workload.BASE ? "" : " + " + workload);
    return measure(what, bars, () -> run(workload, mode, parallelism, bars));
  }

  private static GeneratedBars source() {
    return new GeneratedBars(INSTRUMENTS);
  }

  private static String run(
      Workload workload, RuntimeExecutionMode mode, int parallelism, long count) throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(parallelism);
    TradingTopology.wire(new MarketStreams(null, bars(env, count)), control(env), workload.config())
        .ledger()
        .filter(new Tip())
        .name("tip")
        .uid("tip")
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>())
        .uid("nowhere")
        .setParallelism(1);
    return LedgerText.hash(env.execute("bench").getAccumulatorResult(Tip.NAME));
  }

  /** A minute's bars leave the source together, as they would leave a broker's batch. */
  private static DataStream<Bar> bars(StreamExecutionEnvironment env, long count) {
    GeneratedBars generated = source();
    long minutes = (count + INSTRUMENTS - 1) / INSTRUMENTS;
    return env.fromSource(
            new DataGeneratorSource<>(minute -> minute, minutes, Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "minutes")
        .uid("minutes")
        .setParallelism(1)
        .flatMap(generated.until(count))
        .returns(RecordType.BAR)
        .name("bars of a minute")
        .uid("generator")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(EventTime.within(Duration.ZERO, Bar::end))
        .name("bar time")
        .uid("bar-time")
        .setParallelism(1);
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

  private static Measurement measure(String what, long bars, Work work) throws Exception {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc(); // so that none pays for the garbage of the one before
    long cpu = process.getProcessCpuTime();
    long wall = System.nanoTime();
    String hash = work.run();
    return new Measurement(
        what,
        bars,
        (System.nanoTime() - wall) / 1e9,
        (process.getProcessCpuTime() - cpu) / 1e9,
        hash);
  }
}
