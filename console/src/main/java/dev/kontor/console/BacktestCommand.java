package dev.kontor.console;

import dev.kontor.console.report.Report;
import dev.kontor.console.report.Summary;
import dev.kontor.jobs.Alarms;
import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Importances;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.Remarks;
import dev.kontor.jobs.RunOptions;
import dev.kontor.jobs.Strangers;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.RuntimeExecutionMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "backtest",
    description = "Runs a strategy on history; without --config on real Bitstamp trades.",
    mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
  enum Mode {
    BATCH,
    STREAMING
  }

  @Option(names = "--config", description = "the configuration file")
  private Path config;

  @Option(names = "--out", description = "folder for the run's files; default runs/NAME")
  private Path out;

  @Option(names = "--mode", defaultValue = "batch", description = "batch or streaming")
  private Mode mode;

  @Option(names = "--parallelism", defaultValue = "1", description = "number of parallel tasks")
  private int parallelism;

  @Option(names = "--from", description = "skips what is before this time")
  private String from;

  @Option(names = "--to", description = "skips what is at or after this time")
  private String to;

  @Option(names = "--ui", description = "serves Flink's web UI during the run")
  private boolean ui;

  @Option(
      names = "--details",
      description = "also writes features.csv, each bar's row with its scores, and matches.csv")
  private boolean details;

  @Option(
      names = "--follow",
      description =
          "hears controlFile as it grows, in streaming; the run lasts until a line there says end")
  private boolean follow;

  @Override
  public Integer call() throws Exception {
    if (follow && mode == Mode.BATCH) {
      throw new BadUse("--follow: needs --mode streaming");
    }
    if (parallelism < 1 || parallelism > 128) {
      throw new BadUse("--parallelism: '" + parallelism + "': must be from 1 to 128");
    }
    Plan plan =
        Configurations.read(config, Moment.parse("--from", from), Moment.parse("--to", to), follow);
    Strangers.of(plan.config()).forEach(line -> System.err.println("kontor: " + line));
    Alarms.of(plan)
        .forEach(one -> System.err.println("kontor: " + one.model() + ": " + one.text()));
    Path directory = out != null ? out : Path.of("runs").resolve(plan.config().name());
    prepare(directory);
    int port = ui ? freePort() : 0;
    if (ui) {
      System.out.println("Flink's web UI: http://localhost:" + port);
    }
    RuntimeExecutionMode flinkMode = RuntimeExecutionMode.valueOf(mode.name());
    Backtest.Result result;
    try (Progress progress = new Progress(directory)) {
      result =
          Backtest.run(
              plan, new RunOptions(directory, flinkMode, parallelism, port, details, follow));
    }
    Importances.write(plan, Configurations.folder(config), directory);
    RunSummary.write(plan, directory, mode.name(), parallelism, result);
    Report.write(directory);
    Summary.read(directory.resolve("summary.json")).print(System.out);
    System.out.println("report  " + directory.resolve("report.html"));
    Remarks.of(plan, result).forEach(remark -> System.err.println("kontor: " + remark));
    return 0;
  }

  /** What an earlier run left and this one may not write must not stand beside its files. */
  private static void prepare(Path directory) throws IOException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new BadUse("--out: '" + directory + "': is a file; must be a folder");
    }
    Files.createDirectories(directory);
    for (String file :
        List.of(
            "summary.json",
            "report.html",
            "features.csv",
            "matches.csv",
            "scores.csv",
            "alerts.csv",
            "explanations.csv",
            "importances.csv",
            "revisions.csv",
            "splits.csv",
            "controls.jsonl")) {
      Files.deleteIfExists(directory.resolve(file));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
