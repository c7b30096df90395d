package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kontor.models.predict.BadModel;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.training.Fold;
import dev.kontor.models.training.WalkForward;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.TrainingDistribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From features through Python to trades, as a user goes; skipped where that cannot be. */
class NotebooksTest {
  private static final double TOLERANCE = 1e-9;

  @TempDir private static Path folder;
  private static String missing;
  private static Trained trained;

  @BeforeAll
  static void train() throws Exception {
    missing = Notebooks.whyNot();
    trained = missing == null ? Trained.in(folder) : null;
  }

  /** Here, not before all of them: each test that is skipped is then in the report, with why. */
  @BeforeEach
  void skipWhereThereIsNoPython() {
    assumeTrue(missing == null, missing);
  }

  @ParameterizedTest
  @CsvSource({"forest,FLAT_TREES", "boosting,FLAT_TREES", "mlp,REFERENCE"})
  void kontorSaysOfEveryRowWhatPythonSays(String name, Serving.By by) throws IOException {
    PmmlModel model = PmmlModel.load(trained.model(name));
    Serving serving = model.serving(model.inputs(), "probability(up)");
    assertThat(serving.by()).as(serving.why()).isEqualTo(by);
    List<NamedCsvRecord> rows = trained.rows("features.csv");
    List<NamedCsvRecord> said = trained.rows(name + ".scores.csv");
    assertThat(said).hasSameSizeAs(rows);
    int scored = 0;
    for (int i = 0; i < rows.size(); i++) {
      NamedCsvRecord row = rows.get(i);
      double[] values =
          model.inputs().stream().mapToDouble(input -> Trained.number(row, input)).toArray();
      double python = Trained.number(said.get(i), "probability(up)");
      assertThat(serving.scorer().score(values))
          .as(row.getField("time"))
          .isCloseTo(python, within(TOLERANCE));
      scored += Double.isNaN(python) ? 0 : 1;
    }
    assertThat(scored).isGreaterThan(1_800);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forest", "boosting", "mlp"})
  void theFileNamesItsFeaturesAndVerifiesItself(String name) throws IOException {
    ModelFile file = trained.model(name);
    assertThat(PmmlModel.load(file).trainedOn()).isEqualTo(trained.features());
    assertThat(trained.text(name + ".md")).contains(file.sha256(), trained.features(), "shuffled");
    String text = new String(file.pmml(), StandardCharsets.UTF_8);
    assertThat(text).contains("<ModelVerification recordCount=\"20\"").doesNotContain("Timestamp");
    String wrong =
        text.replaceFirst("<data:probability_up>0\\.[0-9]{3}", "<data:probability_up>0.999");
    assertThat(wrong).isNotEqualTo(text);
    assertThatThrownBy(
            () -> PmmlModel.load(new ModelFile("wrong", wrong.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(BadModel.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forest", "boosting", "mlp"})
  void theCardForMachinesTellsImportancesAndItsTraining(String name) throws IOException {
    JsonNode card = new ObjectMapper().readTree(trained.text(name + ".card.json"));
    assertThat(card.path("pmmlSha256").asText()).isEqualTo(trained.model(name).sha256());
    assertThat(card.at("/data/lastLabel").asText()).matches("2013-12-01T[0-9:]{8}Z");
    assertThat(card.at("/features/sha256").asText()).isEqualTo(trained.features());
    double gains = 0;
    for (JsonNode feature : card.at("/features/list")) {
      gains += feature.path("gain").asDouble(0);
      assertThat(feature.path("permutation").isNumber()).isTrue();
    }
    assertThat(card.at("/features/list")).hasSize(7);
    assertThat(gains).isCloseTo(name.equals("mlp") ? 0 : 1, within(1e-9));
  }

  /** The same ledger in both modes, and the scores traded on are those of Python, bar by bar. */
  @Test
  void aBacktestTradesOnAllOfThem() throws IOException {
    backtest("batch", "--details");
    backtest("streaming", "--mode", "streaming", "--parallelism", "2");
    assertThat(folder.resolve("streaming/ledger.jsonl"))
        .hasSameBinaryContentAs(folder.resolve("batch/ledger.jsonl"));
    assertThat(trained.rows("batch/fills.csv")).hasSizeGreaterThan(20);
    assertThat(trained.rows("batch/importances.csv")).hasSize(7 * Trained.MODELS.size());
    List<NamedCsvRecord> traded = trained.rows("batch/features.csv");
    for (String name : Trained.MODELS) {
      List<NamedCsvRecord> said = trained.rows(name + ".scores.csv");
      assertThat(said).hasSameSizeAs(traded);
      for (int i = 0; i < said.size(); i++) {
        String time = said.get(i).getField("time");
        assertThat(traded.get(i).getField("time")).isEqualTo(time);
        assertThat(Trained.number(traded.get(i), name))
            .as(name + " " + time)
            .isCloseTo(Trained.number(said.get(i), "probability(up)"), within(TOLERANCE));
      }
    }
  }

  private static void backtest(String out, String... more) {
    Told told =
        Told.by(
            Stream.concat(
                    Stream.of("backtest", "--config", trained.config(), "--out", trained.path(out)),
                    Stream.of(more))
                .toArray(String[]::new));
    assertThat(told.exit()).as(told.err()).isZero();
  }

  @Test
  void otherFeaturesAreRefusedInOneLineThatNamesBoth() throws IOException {
    Files.writeString(
        folder.resolve("other.yaml"),
        trained.text("notebooks.yaml").replace("rate(close, 6)", "rate(close, 7)"));
    Told told = Told.by("check", "--config", trained.path("other.yaml"));
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err())
        .hasLineCount(1)
        .contains(
            "was trained on features " + trained.features(),
            "but the strategy's are ",
            "(rsi14, macdHist, ");
  }

  @Test
  void dataThatIsNotWhatItSaysIsRefusedBeforeTraining() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(folder.resolve("features.csv"), other.resolve("features.csv"));
    Files.writeString(
        other.resolve("features.json"),
        trained.text("features.json").replace("rate(close,6)", "rate(close,7)"));
    Notebooks.Ended ended =
        Notebooks.python(
            "import kontor_data, pathlib; kontor_data.read(pathlib.Path('%s'))".formatted(other));
    assertThat(ended.exit()).isNotZero();
    assertThat(ended.lastLine())
        .startsWith(
            "kontor_data.BadData: features.json: says its features are " + trained.features())
        .endsWith("return6, volumeRatio)");
  }

  @Test
  void aVersionIsRegisteredWithTheDistributionThatKontorWouldWrite() throws IOException {
    String register =
        "models register mlp --registry DIR/registry --pmml DIR/mlp.pmml --card DIR/mlp.md"
            + " --distribution DIR/mlp.distribution.json --facts DIR/mlp.card.json";
    Told told =
        Told.by(
            Stream.of(register.split(" "))
                .map(word -> word.replace("DIR", folder.toString()))
                .toArray(String[]::new));
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out())
        .containsExactly("mlp: version 1, sha256 " + trained.model("mlp").sha256());
    TrainingDistribution read =
        TrainingDistribution.read(Files.readAllBytes(folder.resolve("mlp.distribution.json")));
    assertThat(read.features()).hasSize(7);
    List<NamedCsvRecord> rows = trained.rows("features.csv");
    for (String name : read.features().keySet()) {
      Bins bins =
          Bins.of(rows.stream().mapToDouble(row -> Trained.number(row, name)).toArray(), 10);
      Bins python = read.features().get(name);
      assertThat(python.edges()).as(name).isEqualTo(bins.edges());
      assertThat(python.shares()).as(name).containsExactly(bins.shares(), within(TOLERANCE));
      assertThat(python.missing()).as(name).isCloseTo(bins.missing(), within(TOLERANCE));
    }
  }

  @Test
  void theFoldsAreThoseOfKontorsOwnTraining() throws IOException {
    List<String> expected = new ArrayList<>();
    for (Fold fold : WalkForward.folds(trained.examples(), 5, 6)) {
      Instant from = Instant.ofEpochMilli(fold.test().get(0).span().start());
      Instant to = Instant.ofEpochMilli(fold.test().get(fold.test().size() - 1).span().start());
      expected.add(
          "| %s | %s | %d | %d | %d |"
              .formatted(from, to, fold.train().size(), fold.purged(), fold.test().size()));
    }
    assertThat(expected).hasSize(5);
    for (String name : Trained.MODELS) {
      assertThat(trained.text(name + ".md")).as(name).contains(expected);
    }
  }
}
