package dev.kontor.jobs;

import dev.kontor.connectors.files.HistorySource;
import dev.kontor.models.market.Reading;
import dev.kontor.operators.time.EventTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Stops the trading job with a savepoint and goes on from one. */
final class Savepoints {
  private Savepoints() {}

  /**
   * Runs until so many readings are read and told to all; gives the savepoint's path.
   *
   * @param savepoint from which to go on; null to begin
   */
  static String stop(String savepoint, Plan plan, Path out, int readings, int parallelism)
      throws Exception {
    StreamExecutionEnvironment env = env(savepoint, parallelism);
    Pausing history = new Pausing(new HistorySource(plan.history()), readings);
    TradingJob.build(
        env.fromSource(
                history, EventTime.within(Duration.ZERO), "history", Types.POJO(Reading.class))
            .uid("history")
            .setParallelism(1)
            .setMaxParallelism(1),
        plan,
        out);
    JobClient job = env.executeAsync();
    String folder = out.resolveSibling("savepoints").toUri().toString();
    try {
      return savepoint(job, out.resolveSibling("savepoints").toUri().toString());
    } finally {
      job.cancel().get(60, TimeUnit.SECONDS);
      job.getJobExecutionResult().handle((result, cancelled) -> null).get(60, TimeUnit.SECONDS);
    }
  }

  private static String savepoint(JobClient job, String folder) throws Exception {
    for (int tries = 1; ; tries++) {
      Pausing.awaitCheckpoint();
      try {
        return job.triggerSavepoint(folder, SavepointFormatType.CANONICAL)
            .get(60, TimeUnit.SECONDS);
      } catch (ExecutionException declined) {
        // A task whose input is over declines while it closes; by a later checkpoint it has closed.
        if (tries == 20) {
          throw declined;
        }
      }
    }
  }

  /** Goes on to the end of the history. */
  static void resume(String savepoint, Plan plan, Path out, int parallelism) throws Exception {
    StreamExecutionEnvironment env = env(savepoint, parallelism);
    TradingJob.build(env, plan, out);
    env.execute();
  }

  /** All state must find its operator. */
  private static StreamExecutionEnvironment env(String savepoint, int parallelism) {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
    configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, false);
    if (savepoint != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(parallelism);
    return env;
  }
}
