package dev.kontor.jobs.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Importances;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.RunOptions;
import dev.kontor.models.predict.Explainer;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.training.Example;
import dev.kontor.models.watching.TrainingDistribution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {
  private static FeatureTable table;
  @TempDir private Path folder;

  @BeforeAll
  static void observe() throws Exception {
    table = Sample.table(Sample.YAML, RuntimeExecutionMode.BATCH, 1);
  }

  private static FeatureTable with(String learner, String more) {
    String yaml = Sample.YAML.replace("learner: forest", "learner: " + learner + more);
    return new FeatureTable(table.features(), Sample.config(yaml).training(), table.rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "forest", "boosting"})
  void thePmmlSaysWhatTheLibrarySays(String learner) {
    Training training = Training.of("model", with(learner, ""));
    double[][] rows = training.examples().stream().map(Example::features).toArray(double[][]::new);
    Random random = new Random(1);
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= 1 + random.nextGaussian();
      }
    }
    double[] said = training.fitted().probabilities(rows);
    Scorer up = scorer(training, "probability(up)");
    Scorer down = scorer(training, "probability(down)");
    for (int i = 0; i < rows.length; i++) {
      assertThat(up.score(rows[i])).isCloseTo(said[i], within(1e-6));
      assertThat(up.score(rows[i]) + down.score(rows[i])).isCloseTo(1, within(1e-6));
    }
  }

  private static Scorer scorer(Training training, String output) {
    PmmlModel model = PmmlModel.load(training.file());
    Scorer scorer = model.scorer(model.inputs(), output);
    int[] places = model.inputs().stream().mapToInt(table.features().names()::indexOf).toArray();
    return row -> scorer.score(Arrays.stream(places).mapToDouble(i -> row[i]).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "forest", "boosting"})
  void theSameDataMakesTheSameBytes(String learner) throws Exception {
    Training.of("model", with(learner, "")).write(folder.resolve("one"));
    Training.of("model", with(learner, "")).write(folder.resolve("two"));
    for (String file : new String[] {"model.pmml", "model.card.json", "model.md"}) {
      assertThat(Files.mismatch(folder.resolve("one/" + file), folder.resolve("two/" + file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void anotherSeedGrowsOtherTrees() {
    assertThat(Training.of("model", with("forest", ", seed: 2")).file())
        .isNotEqualTo(Training.of("model", with("forest", "")).file());
  }

  @Test
  void theFileNamesItsFeaturesAndVerifiesItself() {
    Training training = Training.of("model", with("forest", ""));
    assertThat(PmmlModel.load(training.file()).trainedOn()).isEqualTo(table.features().sha256());
    String text = new String(training.file().pmml(), StandardCharsets.UTF_8);
    assertThat(text).contains("<ModelVerification recordCount=\"20\"").doesNotContain("Timestamp");
    String wrong = text.replaceFirst("<score>0\\.[0-9]{3}", "<score>0.999");
    assertThat(wrong).isNotEqualTo(text);
    assertThatThrownBy(
            () ->
                PmmlModel.load(
                    new dev.kontor.models.predict.ModelFile(
                        "wrong", wrong.getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("wrong");
  }

  /** The log-odds of a line, a boosted model, and a forest of one round are sums. */
  @ParameterizedTest
  @ValueSource(strings = {"logistic", "forest", "boosting"})
  void whatIsExpectedOfARowIsTheMeanOverTheTraining(String learner) {
    Training training = Training.of("model", with(learner, ""));
    PmmlModel model = PmmlModel.load(training.file());
    Serving serving = model.serving(model.inputs(), "probability(up)");
    int[] places = model.inputs().stream().mapToInt(table.features().names()::indexOf).toArray();
    double[] contributions = new double[places.length];
    double mean = 0;
    double expected = Double.NaN;
    for (Example example : training.examples()) {
      double[] row = Arrays.stream(places).mapToDouble(i -> example.features()[i]).toArray();
      expected = serving.explainer().explain(row, contributions);
      double sum = expected + Arrays.stream(contributions).sum();
      double score = serving.scorer().score(row);
      assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(score, within(1e-6));
      mean += sum / training.examples().size();
    }
    assertThat(serving.explainer().scale()).isEqualTo(Explainer.Scale.LOG_ODDS);
    assertThat(serving.explainer().isExact()).isTrue();
    assertThat(expected).isCloseTo(mean, within(1e-6));
    assertThat(new String(training.file().pmml(), StandardCharsets.UTF_8))
        .contains(
            learner.equals("logistic")
                ? "<NumericInfo mean="
                : "recordCount=\"" + training.examples().size() + "\"");
  }

  @Test
  void aMissingFeatureGivesNoScore() {
    Training training = Training.of("model", with("boosting", ""));
    double[] row = training.examples().get(0).features().clone();
    row[2] = Double.NaN;
    assertThat(scorer(training, "probability(up)").score(row)).isNaN();
  }

  @Test
  void aFeatureThatNoTreeLooksAtNeedNotBeGiven() {
    String yaml = Sample.YAML.replace("trees: 20", "trees: 1, depth: 1");
    Training training =
        Training.of(
            "model",
            new FeatureTable(table.features(), Sample.config(yaml).training(), table.rows()));
    assertThat(PmmlModel.load(training.file()).inputs())
        .hasSizeLessThan(table.features().count())
        .isSubsetOf(table.features().names());
  }

  @Test
  void aBacktestTradesOnWhatWasTrained() throws Exception {
    Training.of("trained", table).write(folder);
    Plan plan = Plan.of(Sample.config(Sample.YAML), folder);
    Backtest.run(
        plan, new RunOptions(folder.resolve("run"), RuntimeExecutionMode.BATCH, 1, 0, true));
    assertThat(Files.readAllLines(folder.resolve("run/fills.csv"))).hasSizeGreaterThan(10);
  }

  @Test
  void whatWasTrainedOnOtherFeaturesIsRefused() throws Exception {
    Training.of("trained", table).write(folder);
    String other = Sample.YAML.replace("rate(close, 6)", "rate(close, 7)");
    assertThatThrownBy(() -> Plan.of(Sample.config(other), folder))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(table.features().sha256());
  }

  @Test
  void theCardTellsScoresImportancesAndDistributions() throws Exception {
    Training.of("model", with("forest", ", target: triple-barrier")).write(folder);
    JsonNode card = new ObjectMapper().readTree(folder.resolve("model.card.json").toFile());
    assertThat(card.path("folds")).hasSize(3);
    assertThat(card.path("scores").path("shuffledAuc").path("count").asInt()).isEqualTo(2);
    double gains = 0;
    for (JsonNode feature : card.path("features").path("list")) {
      gains += feature.path("gain").asDouble();
      assertThat(feature.path("distribution").path("edges")).hasSize(9);
      assertThat(feature.path("distribution").path("shares")).hasSize(10);
      assertThat(feature.has("permutation")).isTrue();
    }
    assertThat(gains).isCloseTo(1, within(1e-9));
    assertThat(Files.readString(folder.resolve("model.md")))
        .contains(table.features().sha256(), "| `rsi14` |", "triple-barrier", "shuffled labels");
  }

  @Test
  void aRunTellsWhatTheCardsOfItsModelsSayOfTheirFeatures() throws Exception {
    Training.of("trained", table).write(folder);
    Plan plan = Plan.of(Sample.config(Sample.YAML), folder);
    Importances.write(plan, folder, folder);
    assertThat(Files.readAllLines(folder.resolve("importances.csv")))
        .hasSize(1 + table.features().count())
        .startsWith("model,version,feature,gain,permutation,reason")
        .anyMatch(line -> line.matches("forest,,rsi14,0\\.\\d+,-?[0-9.E-]+,"));
    Files.delete(folder.resolve("trained.card.json"));
    Importances.write(plan, folder, folder);
    assertThat(folder.resolve("importances.csv")).doesNotExist();
  }

  @Test
  void aWatchReadsWhatItIsToCompareWith() throws Exception {
    Training training = Training.of("trained", table);
    training.write(folder);
    TrainingDistribution read =
        TrainingDistribution.read(Files.readAllBytes(folder.resolve("trained.distribution.json")));
    assertThat(read.features().keySet()).containsAll(PmmlModel.load(training.file()).inputs());
    assertThat(read.score().edges()).isEqualTo(training.distribution().score().edges());
    String watched =
        Sample.YAML.replace(
            "output: probability(up)",
            "output: probability(up), watch: {psi: 0.2, distribution: trained.distribution.json}");
    assertThat(watched).isNotEqualTo(Sample.YAML);
    assertThat(Plan.of(Sample.config(watched), folder).trading().trained().get("forest").features())
        .hasSameSizeAs(read.features());
  }

  @Test
  void tooLittleHistoryIsOneLine() {
    FeatureTable little =
        new FeatureTable(table.features(), table.settings(), table.rows().subList(0, 10));
    assertThatThrownBy(() -> Training.of("model", little))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("training.target: 'direction': has 0 examples");
  }
}
