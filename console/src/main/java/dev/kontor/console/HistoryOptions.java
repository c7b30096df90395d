package dev.kontor.console;

import dev.kontor.jobs.Plan;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.jobs.training.FeatureRun;
import dev.kontor.jobs.training.FeatureTable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;
import picocli.CommandLine.Option;

/**
 * What {@code features}, {@code train} and {@code retrain} are told of history, in the same words.
 */
final class HistoryOptions {
  enum Mode {
    BATCH,
    STREAMING
  }

  @Option(names = "--config", required = true, description = "the configuration file")
  private Path config;

  @Option(names = "--out", description = "folder for the files; default runs/NAME/COMMAND")
  private Path out;

  @Option(names = "--mode", defaultValue = "batch", description = "batch or streaming")
  private Mode mode;

  @Option(names = "--parallelism", defaultValue = "1", description = "number of parallel tasks")
  private int parallelism;

  @Option(names = "--from", description = "skips what is before this time")
  private String from;

  @Option(names = "--to", description = "skips what is at or after this time")
  private String to;

  Plan plan() {
    if (parallelism < 1 || parallelism > 128) {
      throw new BadUse("--parallelism: '" + parallelism + "': must be from 1 to 128");
    }
    return Configurations.features(config, Moment.parse("--from", from), Moment.parse("--to", to));
  }

  /** As it is written, with its models. */
  RunConfig config() {
    return ConfigReader.read(config);
  }

  /** Against which relative paths in the configuration are resolved. */
  Path folder() {
    return config.toAbsolutePath().getParent();
  }

  Path out(String command, Plan plan) {
    Path folder = out != null ? out : Path.of("runs", plan.config().name(), command);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadUse("--out: '" + folder + "': is a file; must be a folder");
    }
    return folder;
  }

  FeatureTable observe(Plan plan) throws Exception {
    return FeatureRun.run(plan, RuntimeExecutionMode.valueOf(mode.name()), parallelism);
  }
}
