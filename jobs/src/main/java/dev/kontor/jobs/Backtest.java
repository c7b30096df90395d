package dev.kontor.jobs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the trading job on history, in this JVM. */
public final class Backtest {
  private Backtest() {}

  /**
   * @param counts what the operators counted, such as {@code bars.1m}
   * @param elapsed wall time of the job, the cluster's start included
   */
  public record Result(Map<String, Long> counts, Duration elapsed) {}

  public static Result run(Plan plan, RunOptions options) throws Exception {
    StreamExecutionEnvironment env = environment(options);
    TradingJob.build(env, plan, options.out(), options.details(), options.follow());
    long start = System.nanoTime();
    JobExecutionResult result = env.execute(plan.config().name());
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    Map<String, Long> counts = new LinkedHashMap<>();
    result
        .getAllAccumulatorResults()
        .forEach((name, count) -> counts.put(name, ((Number) count).longValue()));
    return new Result(counts, elapsed);
  }

  /** Flink in this JVM, as every run on history has it. */
  public static StreamExecutionEnvironment environment(RunOptions options) {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, options.mode());
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(128));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    StreamExecutionEnvironment env;
    if (options.uiPort() > 0) {
      configuration.set(RestOptions.PORT, options.uiPort());
      env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration);
    } else {
      env = StreamExecutionEnvironment.createLocalEnvironment(configuration);
    }
    env.setParallelism(options.parallelism());
    return env;
  }
}
