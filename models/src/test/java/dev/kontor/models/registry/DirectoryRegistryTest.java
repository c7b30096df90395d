package dev.kontor.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRegistryTest implements RegistryLaws {
  @TempDir private Path folder;

  @Override
  public ModelRegistry registry() {
    return new DirectoryRegistry(folder);
  }

  @Override
  public String model() {
    return "forest";
  }

  @Override
  public void damage(String model, int version, String file) throws IOException {
    Files.writeString(folder.resolve(model).resolve("" + version).resolve(file), "<other/>");
  }

  @Test
  void whatWasBegunAndNeverPlacedIsNoVersion() throws IOException {
    registry().register(RegistryLaws.submission("forest", "a"));
    Files.createDirectories(folder.resolve("forest/.new-123/"));
    Files.createDirectories(folder.resolve("forest/notes"));
    assertThat(registry().versions("forest")).hasSize(1);
    assertThat(registry().register(RegistryLaws.submission("forest", "b"))).isEqualTo(2);
  }

  @Test
  void aVersionWithoutItsChecksumsIsNamedAndItsNumberNotGivenAgain() throws IOException {
    registry().register(RegistryLaws.submission("forest", "a"));
    Files.createDirectories(folder.resolve("forest/2"));
    assertThat(registry().version("forest", 2).fault()).isEqualTo("SHA256SUMS is missing");
    assertThat(registry().register(RegistryLaws.submission("forest", "b"))).isEqualTo(3);
  }

  @Test
  void aliasesThatCannotBeReadAreSaidSo() throws IOException {
    registry().register(RegistryLaws.submission("forest", "a"));
    Files.writeString(folder.resolve("forest/aliases.json"), "{\"champion\": ");
    assertThatThrownBy(() -> registry().aliases("forest"))
        .isInstanceOf(BadRegistry.class)
        .hasMessage("model forest: aliases.json cannot be read");
  }

  @Test
  void anAliasNeverNamesAVersionThatIsNotThere() {
    registry().register(RegistryLaws.submission("forest", "a"));
    assertThatThrownBy(() -> registry().assign("forest", Map.of(), Map.of(Alias.CHAMPION, 5)))
        .isInstanceOf(BadRegistry.class);
    assertThat(registry().aliases("forest")).isEmpty();
  }

  @Test
  void whatAKilledProcessBeganLongAgoIsSweptAndWhatIsBeingWrittenIsNot() throws IOException {
    registry().register(RegistryLaws.submission("forest", "a"));
    Path old = Files.createDirectories(folder.resolve("forest/.new-old"));
    Files.writeString(old.resolve("model.pmml"), "<PM");
    Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Path fresh = Files.createDirectories(folder.resolve("forest/.new-fresh"));
    registry().register(RegistryLaws.submission("forest", "b"));
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void aPlaceThatIsNoFolderIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    ModelRegistry registry = new DirectoryRegistry(file);
    for (ThrowingCallable each :
        List.<ThrowingCallable>of(
            registry::models,
            () -> registry.register(RegistryLaws.submission("forest", "a")),
            () -> registry.hold("forest", "a test"))) {
      assertThatThrownBy(each)
          .isInstanceOf(BadRegistry.class)
          .hasMessageStartingWith("registry " + file + " ")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aNameThatWouldLeaveTheFolderIsRefused() {
    assertThatThrownBy(() -> registry().versions("../other")).isInstanceOf(BadRegistry.class);
    assertThatThrownBy(() -> RegistryLaws.submission("..", "a")).isInstanceOf(BadRegistry.class);
  }
}
