package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.jobs.training.FeaturePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the manifest says of Kontor is right; no cluster is asked. */
class RetrainManifestTest {
  private static final Map<String, JsonNode> OBJECTS = new HashMap<>();
  private static JsonNode pod;
  private static JsonNode container;

  @BeforeAll
  static void read() throws Exception {
    Path file = Path.of("../deploy/kubernetes/retrain-cronjob.yaml");
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      while (documents.hasNext()) {
        JsonNode one = documents.next();
        OBJECTS.put(one.path("kind").asText() + " " + one.at("/metadata/name").asText(), one);
      }
    }
    pod = OBJECTS.get("CronJob kontor-retrain").at("/spec/jobTemplate/spec/template/spec");
    container = pod.path("containers").path(0);
  }

  @Test
  void itsObjectsHaveTheFieldsOfKubernetesAndTheValuesThatItTakes() {
    assertThat(OBJECTS).hasSize(4);
    OBJECTS.forEach((name, one) -> assertThat(KubernetesShape.faults(one)).as(name).isEmpty());
    OBJECTS
        .values()
        .forEach(
            one ->
                assertThat(one.at("/metadata/name").asText())
                    .matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?"));
    assertThat(ZoneId.of(OBJECTS.get("CronJob kontor-retrain").at("/spec/timeZone").asText()))
        .isNotNull();
    List<String> amounts = new ArrayList<>();
    container.path("resources").forEach(list -> amounts.addAll(texts(list)));
    assertThat(amounts).hasSize(3).allMatch(one -> one.matches("[0-9]+(m|Ki|Mi|Gi)?"));
  }

  /** So that the test of the shape is one. */
  @Test
  void aFieldThatThereIsNotIsFound() {
    ObjectNode wrong = OBJECTS.get("CronJob kontor-retrain").deepCopy();
    ((ObjectNode) wrong.path("spec"))
        .put("concurrencyPolcy", "Forbid")
        .put("schedule", "")
        .remove("jobTemplate");
    assertThat(KubernetesShape.faults(wrong))
        .containsExactlyInAnyOrder(
            "CronJob.spec.concurrencyPolcy: there is no such field",
            "CronJob.spec.jobTemplate: is missing");
  }

  /** What the launcher gives the JVM, with where the image has what a build made. */
  @Test
  void itsCommandIsThatOfTheLauncher() throws Exception {
    String launcher = Files.readString(Path.of("../kontor"));
    List<String> command = texts(container.path("command"));
    assertThat(command.get(0)).isEqualTo("java");
    assertThat(command).last().isEqualTo(Kontor.class.getName());
    for (int i = 1; i < command.size() - 1; i++) {
      String word = command.get(i).replace("/opt/kontor/", "$root/console/target/");
      assertThat(launcher).contains(word);
    }
    assertThat(command).containsSequence("--add-opens", "java.base/java.util=ALL-UNNAMED", "-cp");
  }

  @Test
  void itsArgumentsAreACommand() {
    List<String> arguments = texts(container.path("args"));
    CommandLine.ParseResult parsed = Kontor.line().parseArgs(arguments.toArray(String[]::new));
    assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("retrain");
    assertThat(arguments)
        .containsSequence("--config", mount("config") + "/kontor.yaml")
        .containsSequence("--name", "forest");
    assertThat(texts(container.path("command"))).contains(Kontor.class.getName());
  }

  @Test
  void itsConfigurationIsReadAndLiesWhereTheVolumesAre() {
    String text = OBJECTS.get("ConfigMap kontor-retrain").at("/data/kontor.yaml").asText();
    RunConfig config = ConfigReader.parse(text, "kontor");
    assertThat(config.registry()).isEqualTo(mount("registry"));
    assertThat(config.data().files()).allMatch(one -> one.path().startsWith(mount("data") + "/"));
    RunConfig sample =
        ConfigReader.parse(
            text.replace("/data/trades", "classpath:bitstamp_trades_from_20131125_usd.csv"),
            "kontor");
    assertThat(FeaturePlan.of(sample, Path.of("")).trading().plan().compile().features().count())
        .isEqualTo(4);
  }

  @Test
  void itsVolumesAreThereAndItRunsAloneAndIsNotRepeatedInVain() {
    JsonNode job = OBJECTS.get("CronJob kontor-retrain").path("spec");
    assertThat(job.path("concurrencyPolicy").asText()).isEqualTo("Forbid");
    assertThat(job.path("schedule").asText()).matches("(\\S+ ){4}\\S+");
    for (JsonNode volume : pod.path("volumes")) {
      assertThat(mount(volume.path("name").asText())).startsWith("/");
      JsonNode claim = volume.at("/persistentVolumeClaim/claimName");
      if (!claim.isMissingNode()) {
        assertThat(OBJECTS).containsKey("PersistentVolumeClaim " + claim.asText());
      }
    }
    JsonNode codes = job.at("/jobTemplate/spec/podFailurePolicy/rules/0/onExitCodes");
    assertThat(codes.path("containerName")).isEqualTo(container.path("name"));
    assertThat(texts(codes.path("values")))
        .containsExactly("" + RetrainCommand.TOO_LITTLE, "" + RetrainCommand.UNCOMPARED);
    assertThat(pod.path("restartPolicy").asText()).isEqualTo("Never");
  }

  private static String mount(String volume) {
    return StreamSupport.stream(container.path("volumeMounts").spliterator(), false)
        .filter(one -> one.path("name").asText().equals(volume))
        .findFirst()
        .orElseThrow()
        .path("mountPath")
        .asText();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
