package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ensemble that follows the best of two models, which look at two timeframes. */
class FollowedRunTest {
  private static final String YAML =
      """
      data:
        files:
          - {path: trades.csv, kind: trades}
        bars: 1m
      strategy:
        timeframe: 1m
        positions: both
        models:
          fast: {pmml: fast.pmml, output: y, inputs: {move: close - open}}
          slow: {pmml: slow.pmml, output: y, inputs: {move: 'change(close, 1)@5m'}}
        ensembles:
          best:
            of: [fast, slow]
            by: best-recent
            quorum: 1
            bestRecent: {outcome: {bars: 2}, window: 5, measure: hit-rate}
        rules:
          - {name: up, signal: buy, when: best > 0.5}
          - {name: down, signal: sell, when: best < 0.5}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void historyAndModels() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), PromotionTest.trades());
    Files.writeString(folder.resolve("fast.pmml"), PromotionTest.pmml("1"));
    Files.writeString(folder.resolve("slow.pmml"), PromotionTest.pmml("-1"));
  }

  private Path run(RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(
        Plan.of(ConfigReader.parse(YAML, "followed"), folder),
        new RunOptions(out, mode, parallelism, 0, true));
    return out;
  }

  @Test
  void itTradesTheSameInBothModesAndAtAnyParallelism() throws Exception {
    Path batch = run(RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readAllLines(batch.resolve("fills.csv"))).hasSizeGreaterThan(20);
    for (int parallelism : List.of(1, 3)) {
      Path streaming = run(RuntimeExecutionMode.STREAMING, parallelism);
      assertThat(streaming.resolve("ledger.jsonl"))
          .hasSameTextualContentAs(batch.resolve("ledger.jsonl"));
    }
    assertThat(followed(batch)).containsExactlyInAnyOrder("", "fast", "slow");
  }

  /** Whom it followed, from the rows of the run. */
  private static Set<String> followed(Path run) throws IOException {
    List<String> lines = Files.readAllLines(run.resolve("features.csv"));
    List<String> names = List.of(lines.get(0).split(","));
    Set<String> followed = new TreeSet<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
      String best = cells.get(names.indexOf("best"));
      String fast = cells.get(names.indexOf("fast"));
      String slow = cells.get(names.indexOf("slow"));
      followed.add(
          best.isEmpty() ? "" : best.equals(fast) ? "fast" : best.equals(slow) ? "slow" : best);
    }
    return followed;
  }
}
