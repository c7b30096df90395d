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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader is shown must work. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../docs/examples");

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
    assertThat(forest.inputs()).containsOnlyKeys(plan.fields());
    assertThat(model(forest).scorer(List.of(plan.fields()), forest.output())).isNotNull();
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
