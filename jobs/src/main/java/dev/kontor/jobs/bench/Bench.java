package dev.kontor.jobs.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.kontor.jobs.TradingJob;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Control;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.MarketStreams;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.TradingConfig;
import dev.kontor.operators.TradingTopology;
import dev.kontor.operators.ledger.LedgerLine;
import dev.kontor.operators.time.EventTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Measures the graph, and the same decisions in a plain loop, on generated bars. */
public final class Bench {
  private static final int INSTRUMENTS = 50;

  private Bench() {}

  /**
   * One measurement.
   *
   * @param what the plain loop, or a mode and parallelism
   * @param hash of the ledger's last line: equal for all, or the comparison is void
   */
  public record Measurement(
      String what, long bars, double wallSeconds, double cpuSeconds, String hash) {
    public long perWallSecond() {
      return Math.round(bars / wallSeconds);
    }

    public long perCpuSecond() {
      return Math.round(bars / cpuSeconds);
    }
  }

  /** What is measured; gives the hash of the ledger's last line. */
  @FunctionalInterface
  private interface Work {
    String run() throws Exception;
  }

  public static Measurement plain(long bars) throws Exception {
    return measure("plain loop", bars, () -> new PlainLoop(config()).run(source(), bars));
  }

  public static Measurement graph(RuntimeExecutionMode mode, int parallelism, long bars)
      throws Exception {
    return measure(mode + " " + parallelism, bars, () -> run(mode, parallelism, bars));
  }

  private static GeneratedBars source() {
    return new GeneratedBars(INSTRUMENTS);
  }

  private static String run(RuntimeExecutionMode mode, int parallelism, long count)
      throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(parallelism);
    GeneratedBars generated = source();
    GeneratorFunction<Long, Bar> generator = generated::bar;
    DataStream<Bar> bars =
        env.fromSource(
                new DataGeneratorSource<>(generator, count, Types.POJO(Bar.class)),
                EventTime.within(Duration.ZERO, Bar::end),
                "generator")
            .uid("generator")
            .setParallelism(1);
    DataStream<Control> control =
        env.fromData(
                Types.POJO(Control.class),
                new Control(Instant.EPOCH, Control.Action.RESUME, "", ""))
            .uid("control")
            .setParallelism(1)
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Control>noWatermarks().withTimestampAssigner((c, t) -> 0))
            .uid("control-time")
            .setParallelism(1);
    DataStream<String> tips =
        TradingTopology.wire(new MarketStreams(null, bars), control, config())
            .ledger()
            .map(LedgerLine::text)
            .returns(String.class)
            .uid("texts")
            .setParallelism(1);
    String last = "";
    try (var texts = tips.executeAndCollect("bench")) {
      for (Iterator<String> i = texts; i.hasNext(); ) {
        last = i.next();
      }
    }
    return dev.kontor.models.ledger.LedgerText.hash(last);
  }

  private static TradingConfig config() {
    RunConfig run;
    try (InputStream in = Bench.class.getResourceAsStream("/dev/kontor/jobs/bench.yaml")) {
      run = ConfigReader.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TradingConfig(
        new StrategyPlan(run.strategy(), Map.of()),
        Timeframe.of("1m"),
        10,
        new DeskSettings(
            run.strategy().positions(), run.strategy().size(), run.venue(), run.risk()),
        run.accounts());
  }

  private static Measurement measure(String what, long bars, Work work) throws Exception {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
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
