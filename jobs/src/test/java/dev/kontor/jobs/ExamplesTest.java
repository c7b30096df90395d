package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.StrategyCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader is shown must work. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../docs/examples");

  private static final List<String> DESK =
      List.of(
          "ledger.jsonl",
          "signals.csv",
          "orders.csv",
          "fills.csv",
          "positions.csv",
          "equity.csv",
          "risk.csv",
          "trades.csv",
          "cashflows.csv",
          "actions.csv");

  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesCompile(Path file) {
    RunConfig config = ConfigReader.read(file);
    assertThat(file).hasFileName(config.name() + ".yaml");
    assertThat(compile(config).rules()).isNotEmpty();
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void theSampleCompilesAndItsModelAnswers() throws IOException {
    RunConfig config = ConfigReader.parse(sample(), "sample");
    Strategy strategy = compile(config);
    assertThat(config.name()).isEqualTo("bitstamp");
    assertThat(strategy.rules()).filteredOn(rule -> rule.onPattern()).isNotEmpty();
    ModelSettings forest = config.strategy().models().get("forest");
    Strategy.ModelPlan plan = strategy.models().get(0);
    assertThat(config.strategy().features()).containsOnlyKeys(plan.fields());
    assertThat(model(forest).trainedOn()).isEqualTo(strategy.features().sha256());
    assertThat(model(forest).scorer(List.of(plan.fields()), forest.output())).isNotNull();
  }

  /** It names data that everybody has, so it also runs; and what it is there to show happens. */
  @Test
  void theDeskDoesAllThatItsExampleShows() throws Exception {
    Plan plan = Plan.of(ConfigReader.read(EXAMPLES.resolve("desk.yaml")), EXAMPLES);
    Path batch = folder.resolve("batch");
    Path streaming = folder.resolve("streaming");
    Backtest.run(plan, new RunOptions(batch, RuntimeExecutionMode.BATCH, 1, 0));
    Backtest.run(plan, new RunOptions(streaming, RuntimeExecutionMode.STREAMING, 2, 0));
    for (String file : DESK) {
      assertThat(streaming.resolve(file)).hasSameTextualContentAs(batch.resolve(file));
    }
    assertThat(column(batch, "orders.csv", 5)).contains("LIMIT", "STOP_LIMIT", "STOP", "MARKET");
    assertThat(column(batch, "orders.csv", 9))
        .contains("PARTIALLY_FILLED", "FILLED", "CANCELLED", "EXPIRED");
    assertThat(column(batch, "orders.csv", 10)).anyMatch(reason -> reason.startsWith("trailing:"));
    assertThat(column(batch, "risk.csv", 5)).contains("j.doe");
    assertThat(column(batch, "signals.csv", 8)).anyMatch(value -> !value.isEmpty());
    assertThat(column(batch, "trades.csv", 3)).contains("BUY", "SELL");
    assertThat(column(batch, "cashflows.csv", 2)).containsOnly("BORROW");
  }

  private static Set<String> column(Path run, String file, int column) throws IOException {
    try (Stream<String> lines = Files.lines(run.resolve(file))) {
      return lines
          .skip(1)
          .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[column])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Strategy compile(RunConfig config) {
    return StrategyCompiler.compile(
        config.strategy(), name -> model(config.strategy().models().get(name)).inputs());
  }

  private static PmmlModel model(ModelSettings settings) {
    return PmmlModel.load(ModelFile.read(settings.pmml()));
  }

  private static String sample() throws IOException {
    try (var in = ExamplesTest.class.getResourceAsStream("sample.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
