package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.market.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed on purpose several times and restored from checkpoints, a run leaves the same ledger. */
class FailureTest {
  private static final int FAILURES = 4;
  private static final AtomicInteger FAILED = new AtomicInteger();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fill: off", "fill: flat", "fills: trades"})
  void theLedgerIsTheSameAfterFailures(String setting) throws Exception {
    Plan plan = plan(setting);
    Path calm = folder.resolve("calm");
    Backtest.run(plan, new RunOptions(calm, RuntimeExecutionMode.BATCH, 1, 0));
    Path failing = folder.resolve("failing");

    run(plan, failing);

    for (String file :
        List.of("ledger.jsonl", "fills.csv", "orders.csv", "signals.csv", "explanations.csv")) {
      assertThat(failing.resolve(file)).hasSameTextualContentAs(calm.resolve(file));
    }
  }

  /** Runs in streaming, killed four times after a checkpoint. */
  static void run(Plan plan, Path out) throws Exception {
    run(plan, out, TradingJob.switches());
  }

  static void run(Plan plan, Path out, Configuration configuration) throws Exception {
    FAILED.set(0);
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 10);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(2);
    TradingJob.build(
        TradingJob.history(env, plan)
            .map(new Failing())
            .returns(Types.POJO(Reading.class))
            .uid("failing")
            .setParallelism(1),
        plan,
        out);
    env.execute();
    assertThat(FAILED).hasValue(FAILURES);
  }

  private Plan plan(String setting) throws Exception {
    String sample;
    try (var in = TradingJob.class.getResourceAsStream("sample.yaml")) {
      sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path config = folder.resolve("sample.yaml");
    Files.writeString(
        config,
        sample
            .replace("  bars:", "  to: " + Instant.parse("2013-11-27T00:00:00Z") + "\n  bars:")
            .replace(
                setting.startsWith("fills") ? "venue:\n" : "data:\n",
                (setting.startsWith("fills") ? "venue:\n  " : "data:\n  ") + setting + "\n"));
    return Plan.of(ConfigReader.read(config), folder);
  }

  /** Waits for a checkpoint, one reading at a time, and fails after it; then reads on. */
  private static final class Failing extends RichMapFunction<Reading, Reading>
      implements CheckpointListener {
    private static final long serialVersionUID = 1L;

    private transient int seen;
    private transient int checkpoints;

    @Override
    public Reading map(Reading reading) throws Exception {
      if (++seen < 1_000 || FAILED.get() == FAILURES) {
        return reading;
      }
      if (checkpoints > 0) {
        FAILED.incrementAndGet();
        throw new IllegalStateException("killed on purpose");
      }
      Thread.sleep(5);
      return reading;
    }

    @Override
    public void notifyCheckpointComplete(long id) {
      checkpoints++;
    }
  }
}
