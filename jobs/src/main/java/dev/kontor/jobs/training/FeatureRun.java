package dev.kontor.jobs.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kontor.connectors.files.Line;
import dev.kontor.connectors.files.RunFiles;
import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.RunOptions;
import dev.kontor.jobs.TradingJob;
import dev.kontor.models.training.Observation;
import dev.kontor.operators.TradingTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the topology's first part, the same operators as in trading, over history. */
public final class FeatureRun {
  private FeatureRun() {}

  /**
   * @param plan of {@link FeaturePlan}
   * @return the same in both modes and at any parallelism
   */
  public static FeatureTable run(Plan plan, RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    Path folder = Files.createTempDirectory("kontor-features");
    try {
      StreamExecutionEnvironment env =
          Backtest.environment(new RunOptions(folder, mode, parallelism, 0));
      build(env, plan, folder);
      env.execute(plan.config().name() + " features");
      return FeatureTable.of(
          plan.trading().plan().compile().features(),
          plan.config().training(),
          read(folder.resolve(ObservationLines.FILE)));
    } finally {
      Files.deleteIfExists(folder.resolve(ObservationLines.FILE));
      Files.deleteIfExists(folder);
    }
  }

  static void build(StreamExecutionEnvironment env, Plan plan, Path folder) {
    TradingTopology.features(TradingJob.market(env, plan), plan.trading())
        .map(new ObservationLines(plan.trading().plan().compile()))
        .returns(Line.class)
        .name("observation lines")
        .uid("observation-lines")
        .sinkTo(new RunFiles(folder.toString(), Map.of(ObservationLines.FILE, "")))
        .name("observations")
        .uid("observations")
        .setParallelism(1);
  }

  /** In order of time and then of instruments, whoever came first. */
  private static List<Observation> read(Path file) throws IOException {
    List<Observation> observations = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      reader.forEach(row -> observations.add(ObservationLines.read(row.getFields())));
    }
    observations.sort(
        Comparator.comparingLong(Observation::time).thenComparing(Observation::instrument));
    return observations;
  }
}
