package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.connectors.mlflow.MlflowProcess;
import dev.kontor.models.registry.Checksums;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a model on seven days of real trades, through a real MLflow server, which is
 * asked by its own interface what it has; skipped where it cannot be installed.
 */
class MlflowRetrainTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static MlflowProcess server;

  @BeforeAll
  static void start() throws Exception {
    String missing = MlflowProcess.whyNot();
    assumeTrue(missing == null, missing);
    server = MlflowProcess.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static Told retrain(String learner, double margin, String to) throws IOException {
    Path config = Sample.write(folder.resolve("forest.yaml"), server.address(), learner, margin);
    return Told.by("retrain", "--config", config.toString(), "--name", "forest", "--to", to);
  }

  private static Told models(String... arguments) {
    return Told.by(
        Stream.of(List.of("models"), List.of(arguments), List.of("--registry", server.address()))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private static byte[] get(String path) throws IOException {
    try (InputStream in = URI.create(server.address() + path).toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  private static Map<String, String> aliases() throws IOException {
    Map<String, String> aliases = new TreeMap<>();
    JSON.readTree(get("/api/2.0/mlflow/registered-models/get?name=forest"))
        .at("/registered_model/aliases")
        .forEach(one -> aliases.put(one.path("alias").asText(), one.path("version").asText()));
    return aliases;
  }

  private static JsonNode run(int version) throws IOException {
    String id =
        JSON.readTree(get("/api/2.0/mlflow/model-versions/get?name=forest&version=" + version))
            .at("/model_version/run_id")
            .asText();
    return JSON.readTree(get("/api/2.0/mlflow/runs/get?run_id=" + id)).path("run");
  }

  private static Map<String, String> data(JsonNode run, String list) {
    Map<String, String> data = new TreeMap<>();
    run.path("data")
        .path(list)
        .forEach(one -> data.put(one.path("key").asText(), one.path("value").asText()));
    return data;
  }

  /** Day by day: the first is the shadow, one wins by the rule, one does not win enough. */
  @Test
  void modelsEnterAsShadowsTakeOverByTheRuleAloneAndTradeFromTheServer() throws Exception {
    Told first = retrain("boosting", 0, "2013-11-28T00:00:00Z");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .singleElement()
        .asString()
        .startsWith("forest: version 1 is the shadow: there is no champion yet");
    assertThat(aliases()).isEqualTo(Map.of("shadow", "1"));
    assertThat(models("promote", "forest", "shadow").out())
        .containsExactly("forest: version 1 is the champion");

    Told second = retrain("logistic", 0, "2013-11-29T00:00:00Z");
    assertThat(second.out().get(0))
        .startsWith("forest: version 2 is the champion, 1 is retired: log loss 0.")
        .contains("against the champion's 0.", "on 282 held-back rows");
    assertThat(aliases()).isEqualTo(Map.of("champion", "2", "retired", "1"));
    assertThat(retrain("logistic", 0, "2013-11-29T00:00:00Z").out().get(0))
        .startsWith("forest: version 2 is not new");

    Told third = retrain("logistic", 5, "2013-11-30T00:00:00Z");
    assertThat(third.exit()).as(third.err()).isZero();
    assertThat(third.out().get(0))
        .startsWith("forest: version 3 is the shadow: log loss 0.")
        .contains("the rule asks for log loss lower than the champion's by more than 5.0");
    assertThat(aliases()).isEqualTo(Map.of("champion", "2", "retired", "1", "shadow", "3"));
    whatIsLoggedIsWhatWasTrained();

    Told traded =
        Told.by(
            "backtest",
            "--config",
            folder.resolve("forest.yaml").toString(),
            "--out",
            folder.resolve("run").toString());
    assertThat(traded.exit()).as(traded.err()).isZero();
    assertThat(Files.readString(folder.resolve("run/ledger.jsonl")))
        .contains("\"model.forest\":\"2\"");
    assertThat(models("rollback", "forest").out())
        .containsExactly("forest: version 1 is the champion");
    assertThat(aliases()).isEqualTo(Map.of("champion", "1", "retired", "2", "shadow", "3"));
    assertThat(models("verify").out()).containsExactly("3 versions, 0 broken");
  }

  private static void whatIsLoggedIsWhatWasTrained() throws IOException {
    JsonNode run = run(2);
    assertThat(run.at("/info/status").asText()).isEqualTo("FINISHED");
    assertThat(data(run, "params"))
        .containsEntry("learner", "logistic")
        .containsEntry("seed", "1")
        .containsEntry("window", "PT72H")
        .containsEntry("holdout.from", "2013-11-28T00:05:00Z")
        .containsKeys("features", "examples", "trained.from", "trained.to");
    Map<String, String> metrics = data(run, "metrics");
    assertThat(metrics)
        .containsKeys("auc", "logLoss", "holdout.auc", "holdout.champion.auc", "holdout.rows");
    assertThat(Double.parseDouble(metrics.get("holdout.logLoss")))
        .isLessThan(Double.parseDouble(metrics.get("holdout.champion.logLoss")));
    String files =
        "/api/2.0/mlflow-artifacts/artifacts"
            + URI.create(run.at("/info/artifact_uri").asText()).getPath()
            + "/";
    Map<String, String> sums = Checksums.read(get(files + Checksums.FILE));
    assertThat(sums).containsOnlyKeys("model.pmml", "card.md", "card.json", "distribution.json");
    for (Map.Entry<String, String> sum : sums.entrySet()) {
      assertThat(Checksums.of(get(files + sum.getKey()))).isEqualTo(sum.getValue());
    }
    assertThat(new String(get(files + "model.pmml"), StandardCharsets.UTF_8))
        .contains(data(run, "params").get("features"));
    assertThat(new String(get(files + "card.md"), StandardCharsets.UTF_8)).startsWith("# forest");
  }
}
