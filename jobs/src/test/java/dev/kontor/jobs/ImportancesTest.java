package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cards of a registry say of the versions that served. */
class ImportancesTest {
  private static final String YAML =
      """
      data:
        files:
          - {path: trades.csv, kind: trades}
        bars: 1m
      strategy:
        timeframe: 5m
        positions: both
        indicators: {move: close - open}
        models:
          line: {pmml: 'registry:linear', output: y}
          file: {pmml: file.pmml, output: y}
        rules:
          - {name: up, signal: buy, when: line > 0.5 && file > 0}
          - {name: down, signal: sell, when: line < -0.5}
      registry: registry
      promotions:
        - {time: 2020-09-13T13:05:00Z, model: line, version: 3}
        - {time: 2020-09-13T13:20:00Z, model: line, version: 4}
        - {time: 2020-09-13T13:30:00Z, model: line, version: 9}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void historyAndRegistry() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), PromotionTest.trades());
    Files.writeString(folder.resolve("file.pmml"), PromotionTest.pmml("1"));
    Files.writeString(folder.resolve("file.card.json"), card("move", 0.75));
    DirectoryRegistry registry = new DirectoryRegistry(folder.resolve("registry"));
    registry.register(submission("1", card("move", 0.25)));
    registry.register(submission("2", card("never", 0.5)));
    registry.register(submission("-1", card("move", 0.125)));
    registry.register(submission("3", null));
    registry.promote("linear", 1, Alias.CHAMPION);
  }

  private static String card(String feature, double gain) {
    return """
    {"features": {"list": [{"name": "%s", "gain": %s, "permutation": 0.5}]}}
    """
        .formatted(feature, gain);
  }

  private static Submission submission(String factor, String card) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(Submission.PMML, bytes(PromotionTest.pmml(factor)));
    files.put(Submission.CARD, bytes("# linear"));
    if (card != null) {
      files.put(Submission.FACTS, bytes(card));
    }
    return new Submission("linear", files, Map.of(), Map.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void eachVersionThatServedHasWhatItsCardSaysAndOneWithoutACardSaysSo() throws Exception {
    Plan plan = Plan.of(ConfigReader.parse(YAML, "importances"), folder);
    Path run = folder.resolve("run");
    Backtest.run(plan, new RunOptions(run, RuntimeExecutionMode.STREAMING, 2, 0));

    Importances.write(plan, folder, run);

    assertThat(Files.readAllLines(run.resolve(Importances.FILE)))
        .isEqualTo(
            List.of(
                "model,version,feature,gain,permutation,reason",
                "line,1,move,0.25,0.5,",
                "line,3,move,0.125,0.5,",
                "line,4,,,,\"model linear, version 4: there is no card.json\"",
                "file,,move,0.75,0.5,"));
  }
}
