package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.predict.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsCommandTest {
  @TempDir private Path folder;
  private Path pmml;

  @BeforeEach
  void twoVersions() throws IOException {
    pmml = folder.resolve("btc.pmml");
    try (InputStream in = getClass().getResourceAsStream("/btc-direction.pmml")) {
      Files.copy(in, pmml);
    }
    Files.writeString(folder.resolve("card.md"), "# forest\n\nNo edge is claimed.\n");
    for (int i = 1; i <= 2; i++) {
      Told told = register();
      assertThat(told.err()).isEmpty();
      assertThat(told.out().get(0)).startsWith("forest: version " + i + ", sha256 ");
    }
  }

  private Told register() {
    return models(
        "register",
        "forest",
        "--pmml",
        pmml.toString(),
        "--card",
        folder.resolve("card.md").toString());
  }

  private Told models(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "models";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--registry";
    all[all.length - 1] = folder.resolve("registry").toString();
    return Told.by(all);
  }

  @Test
  void versionsArePromotedRolledBackAndListedWithWhatTheyAre() {
    assertThat(models("promote", "forest", "1").out())
        .containsExactly("forest: version 1 is the champion");
    assertThat(models("promote", "forest", "2", "--shadow").out())
        .containsExactly("forest: version 2 is the shadow");
    assertThat(models("list").out().get(1)).matches("forest +1 +champion +e9a82a067e89 +good");
    assertThat(models("list").out().get(2)).matches("forest +2 +shadow +e9a82a067e89 +good");
    models("promote", "forest", "2");
    assertThat(models("list").out().get(1)).contains("retired");
    assertThat(models("rollback", "forest").out())
        .containsExactly("forest: version 1 is the champion");
  }

  @Test
  void aPromotionIsToldToRunsThatAreUnderWay() throws IOException {
    Path control = folder.resolve("control.jsonl");
    Told missing = models("promote", "forest", "2", "--control", control.toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).startsWith("kontor: --control: ").hasLineCount(1);
    assertThat(models("list").out().get(2)).doesNotContain("champion");
    Files.writeString(control, "");
    Told told =
        models(
            "promote",
            "forest",
            "2",
            "--control",
            control.toString(),
            "--at",
            "2013-11-28T12:00:00Z",
            "--as",
            "up",
            "--who",
            "j.doe");
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(Files.readAllLines(control))
        .containsExactly(
            "{\"time\":\"2013-11-28T12:00:00Z\",\"action\":\"promote\",\"model\":\"up\",\"version\":2,\"who\":\"j.doe\"}");
    models("promote", "forest", "1", "--shadow", "--control", control.toString());
    assertThat(Files.readAllLines(control).get(1))
        .contains("\"action\":\"shadow\",\"model\":\"forest\",\"version\":1");
    assertThat(models("promote", "forest", "1", "--who", "j.doe").exit()).isEqualTo(2);
  }

  @Test
  void aVersionIsShownWithItsCard() {
    assertThat(models("show", "forest", "2").out())
        .contains("# forest", "No edge is claimed.")
        .anyMatch(line -> line.startsWith("model.pmml") && line.contains("sha256 e9a82a06"));
  }

  @Test
  void whatTheCardForMachinesSaysIsRegisteredWithTheVersion() throws IOException {
    Path facts = folder.resolve("btc.card.json");
    String card =
        "{\"pmmlSha256\":\"%s\",\"data\":{\"to\":\"2013-11-28T23:30:00Z\"},"
            + "\"parameters\":{\"learner\":\"forest\"},\"scores\":{\"meanAuc\":0.51}}";
    Files.writeString(facts, card.formatted(ModelFile.read(pmml.toString()).sha256()));
    Told told = registerWith(facts);
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(models("show", "forest", "3").out())
        .anyMatch(line -> line.matches("learner +forest"))
        .anyMatch(line -> line.matches("trained.to +2013-11-28T23:30:00Z"))
        .anyMatch(line -> line.matches("auc +0.51"));
  }

  @Test
  void aCardOfAnotherModelIsRefused() throws IOException {
    Path facts = folder.resolve("other.card.json");
    for (String card : new String[] {"{\"pmmlSha256\":\"aa\"}", "{}", "[]", "# forest"}) {
      Files.writeString(facts, card);
      Told told = registerWith(facts);
      assertThat(told.exit()).isEqualTo(2);
      assertThat(told.err()).startsWith("kontor: --facts: is ").hasLineCount(1);
    }
    assertThat(models("list").out()).hasSize(3);
  }

  private Told registerWith(Path facts) {
    String card = folder.resolve("card.md").toString();
    return models(
        "register", "forest", "--pmml", pmml + "", "--card", card, "--facts", facts.toString());
  }

  @Test
  void eachCommandTellsHowItIsUsed() {
    for (String command :
        new String[] {"list", "show", "register", "promote", "rollback", "verify"}) {
      Told told = models(command, "--help");
      assertThat(told.exit()).as(told.err()).isZero();
      assertThat(told.out().get(0)).startsWith("Usage: kontor models " + command);
    }
  }

  @Test
  void aBrokenVersionIsNamedAndCannotBePromoted() throws IOException {
    assertThat(models("verify").out()).containsExactly("2 versions, 0 broken");
    Files.writeString(folder.resolve("registry/forest/2/model.pmml"), "<PMML/>");
    Told told = models("verify");
    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.out().get(0))
        .startsWith("forest, version 2: broken: model.pmml is not the one registered");
    told = models("promote", "forest", "2");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err())
        .startsWith("kontor: model forest, version 2: model.pmml is not")
        .hasLineCount(1);
  }

  @Test
  void aVersionOfOtherFeaturesIsPromotedOnlyIfThatIsSaid() throws IOException {
    String features = "001db2f23912d67c60bf08973e74b578c88636821d2ea44ca5a2280d82bde854";
    String others = features.replace('0', 'f');
    Files.writeString(pmml, Files.readString(pmml).replace(features, others));
    register();
    assertThat(models("promote", "forest", "1").exit()).isZero();
    Told told = models("promote", "forest", "3");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err())
        .startsWith("kontor: model forest, version 3: was trained on features " + others + " (")
        .contains("but the champion, version 1, on " + features + " (")
        .hasLineCount(1);
    assertThat(models("promote", "forest", "3", "--other-features").out())
        .containsExactly("forest: version 3 is the champion");
    assertThat(models("rollback", "forest").exit()).isZero();
  }

  @Test
  void aliasesOfWhatIsGoneAndFilesThatCannotBeReadAreFound() throws IOException {
    models("promote", "forest", "1");
    Files.writeString(folder.resolve("registry/forest/aliases.json"), "{\"champion\": 9}");
    Path other = Files.createDirectories(folder.resolve("registry/other"));
    Files.writeString(other.resolve("aliases.json"), "{");
    Told told = models("verify");
    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.out())
        .containsExactly(
            "forest: broken: champion is version 9, which is gone",
            "model other: aliases.json cannot be read",
            "2 versions, 2 broken");
  }

  @Test
  void whatIsThereIsAskedForByItsAliasToo() {
    models("promote", "forest", "2", "--shadow");
    assertThat(models("promote", "forest", "shadow").out())
        .containsExactly("forest: version 2 is the champion");
    assertThat(models("show", "forest", "champion").out().get(1)).matches("version +2");
    Told told = models("promote", "forest", "champ");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err())
        .isEqualToIgnoringNewLines(
            "kontor: model forest: 'champ' is no version: it is a number from 1, champion, shadow or"
                + " retired");
    assertThat(models("promote", "forest", "retired").err())
        .isEqualToIgnoringNewLines("kontor: model forest has no retired");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list | nowhere | kontor: registry nowhere: there is no such folder",
        "verify | pom.xml | kontor: registry pom.xml: is a file, must be a folder",
        "list | http://127.0.0.1:1 | kontor: http://127.0.0.1:1: cannot be reached: connection refused",
        "verify | http://a:s3cret@127.0.0.1 | kontor: registry: 'http://***@127.0.0.1': must be an address"
      })
  void aRegistryThatIsNotThereIsOneLineWithoutSecrets(String word, String place, String said) {
    Told told = Told.by("models", word, "--registry", place);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).startsWith(said).hasLineCount(1).doesNotContain("s3cret");
    Told misplaced = Told.by("models", word, "http://a:s3cret@127.0.0.1");
    assertThat(misplaced.err()).hasLineCount(1).doesNotContain("s3cret");
  }

  @Test
  void mistakesAreOneLine() throws IOException {
    Told told = models("promote", "florest", "1");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).startsWith("kontor: model florest: ").hasLineCount(1);
    assertThat(models("rollback", "forest").exit()).isEqualTo(2);
    Files.writeString(pmml, "<PMML");
    assertThat(register().exit()).isEqualTo(2);
    assertThat(models().exit()).isEqualTo(2);
  }
}
