package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Hold;
import dev.kontor.models.registry.ModelRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On seven days of real trades. */
class RetrainCommandTest {
  private static final String PROMOTED =
      """
      promotions:
        - {time: '2013-12-01T00:00:00Z', model: forest, version: 2}
      """;
  private static final String YAML = Sample.text("models", "logistic", 0) + PROMOTED;

  @TempDir private Path folder;
  private Path config;
  private Path control;
  private ModelRegistry registry;

  @BeforeEach
  void write() throws IOException {
    config = folder.resolve("forest.yaml");
    Files.writeString(config, YAML);
    control = Files.createFile(folder.resolve("control.jsonl"));
    registry = new DirectoryRegistry(folder.resolve("models"));
  }

  private Told retrain(String to) {
    return Told.by(
        "retrain",
        "--config",
        config.toString(),
        "--name",
        "forest",
        "--to",
        to,
        "--control",
        control.toString(),
        "--at",
        to);
  }

  @Test
  void dayByDayModelsEnterOnceMeetTheChampionAndTakeOverByTheRule() throws IOException {
    Told first = retrain("2013-11-29T00:00:00Z");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out()).hasSize(2);
    assertThat(first.out().get(0))
        .startsWith("forest: version 1 is the shadow: there is no champion yet")
        .contains("log loss 0.", "held back from 2013-11-28T00:05:00Z");
    assertThat(registry.aliases("forest")).isEqualTo(Map.of(Alias.SHADOW, 1));
    assertThat(retrain("2013-11-29T00:00:00Z").out().get(0)).contains("is not new");
    assertThat(registry.versions("forest")).hasSize(1);
    assertThat(registry.version("forest", 1).parameters())
        .containsEntry("holdout.from", "2013-11-28T00:05:00Z");

    assertThat(Files.readAllLines(control))
        .containsExactly(
            "{\"time\":\"2013-11-29T00:00:00Z\",\"action\":\"shadow\",\"model\":\"forest\",\"version\":1}");

    registry.promote("forest", 1, Alias.CHAMPION);
    Told second = retrain("2013-11-30T00:00:00Z");
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(second.out().get(0)).contains("against the champion's 0.", "held-back rows");
    boolean promoted = second.out().get(0).startsWith("forest: version 2 is the champion");
    assertThat(registry.aliases("forest"))
        .isEqualTo(
            promoted
                ? Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1)
                : Map.of(Alias.CHAMPION, 1, Alias.SHADOW, 2));
    assertThat(Files.readAllLines(control))
        .last()
        .asString()
        .contains(promoted ? "\"promote\"" : "\"shadow\"", "\"version\":2");
    Told again = retrain("2013-11-30T00:00:00Z");
    assertThat(again.exit()).isZero();
    assertThat(registry.versions("forest")).hasSize(2);
    assertThat(Files.readAllLines(control)).hasSize(2);
    assertThat(Told.by("models", "verify", "--registry", folder.resolve("models").toString()).out())
        .containsExactly("2 versions, 0 broken");
    Told traded =
        Told.by("backtest", "--config", config.toString(), "--out", folder.resolve("r").toString());
    assertThat(traded.exit()).as(traded.err()).isZero();
  }

  @Test
  void aChampionThatSawWhatIsHeldBackIsFlagged() {
    Path trained = folder.resolve("trained");
    Told.by("train", "--config", config.toString(), "--out", trained.toString(), "--name", "all");
    Told registered =
        Told.by(
            "models",
            "register",
            "forest",
            "--registry",
            folder.resolve("models").toString(),
            "--pmml",
            trained.resolve("all.pmml").toString(),
            "--card",
            trained.resolve("all.md").toString(),
            "--facts",
            trained.resolve("all.card.json").toString());
    assertThat(registered.exit()).as(registered.err()).isZero();
    registry.promote("forest", 1, Alias.CHAMPION);
    Told told = retrain("2013-11-30T00:00:00Z");
    assertThat(told.exit()).isEqualTo(RetrainCommand.UNCOMPARED);
    assertThat(told.out().get(0)).contains("not compared: champion 1 was trained until 2013-12-0");
    assertThat(registry.aliases("forest")).isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.SHADOW, 2));
  }

  @Test
  void aSecondOneIsRefusedAndAPromotionIsNot() {
    retrain("2013-11-29T00:00:00Z");
    try (Hold first = registry.hold("forest", "retrain")) {
      Told second = retrain("2013-11-30T00:00:00Z");
      assertThat(second.exit()).isEqualTo(2);
      assertThat(second.err())
          .startsWith("kontor: model forest is held by retrain (process ")
          .hasLineCount(1);
      Told promoted =
          Told.by(
              "models",
              "promote",
              "forest",
              "1",
              "--registry",
              folder.resolve("models").toString());
      assertThat(promoted.out()).containsExactly("forest: version 1 is the champion");
    }
    assertThat(registry.versions("forest")).hasSize(1);
  }

  @Test
  void tooLittleHistoryRegistersNothingAndHasItsOwnExitCode() throws IOException {
    Told nothing = retrain("2013-11-25T02:00:00Z");
    assertThat(nothing.exit()).isEqualTo(RetrainCommand.TOO_LITTLE);
    assertThat(nothing.err()).startsWith("kontor: forest: too little history: ").hasLineCount(1);
    Files.writeString(config, YAML.replace("holdout: 1d", "holdout: 30d"));
    assertThat(retrain("2013-11-28T00:00:00Z").exit()).isEqualTo(RetrainCommand.TOO_LITTLE);
    assertThat(registry.models()).isEmpty();
  }

  @Test
  void mistakesAreOneLineAndExitCodeTwo() throws IOException {
    Told named = Told.by("retrain", "--config", config.toString(), "--name", "../x");
    assertThat(named.exit()).isEqualTo(2);
    assertThat(named.err()).startsWith("kontor: model '../x': a name is of").hasLineCount(1);
    Files.writeString(config, YAML.replace("window: 3d", "window: 0d"));
    Told wrong = retrain("2013-11-30T00:00:00Z");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("kontor: training.retrain.window: ").hasLineCount(1);
  }
}
