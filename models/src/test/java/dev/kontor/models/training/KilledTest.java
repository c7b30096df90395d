package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Hold;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.ModelVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves behind that is killed, as by {@code kill -9}. */
class KilledTest {
  @TempDir private Path folder;

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Entering.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * @param models after how many more
   * @param micros and so long into what follows
   */
  private void kill(int models, long micros) throws Exception {
    Process process = start();
    BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (int i = 0; i < models; i++) {
      told.readLine();
    }
    assertThat(told.readLine()).isNotNull();
    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    assertThat(process.isAlive()).isTrue();
    process.destroyForcibly().waitFor();
  }

  /** The next process goes on in the folder that the last one left. */
  @Test
  void whateverTheMomentAllVersionsAreGoodAndAliasesNameOnesThatAreThere() throws Exception {
    ModelRegistry registry = new DirectoryRegistry(folder);
    int before = 0;
    for (int moment = 0; moment < 14; moment++) {
      kill(1 + moment % 3, moment * 700L);
      boolean begun = registry.models().contains("line");
      List<ModelVersion> versions = begun ? registry.versions("line") : List.of();
      assertThat(versions).allMatch(ModelVersion::isGood).hasSizeGreaterThanOrEqualTo(before);
      assertThat(begun ? registry.aliases("line").values() : List.<Integer>of())
          .allMatch(number -> number >= 1 && number <= versions.size());
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i).number()).isEqualTo(i + 1);
      }
      before = versions.size();
    }
    assertThat(before).isGreaterThan(10);
  }

  @Test
  void aSecondOneIsToldWhoIsFirstAndMayWhenThatIsDead() throws Exception {
    ModelRegistry registry = new DirectoryRegistry(folder);
    Process first = start();
    try {
      assertThat(first.inputReader().readLine()).isEqualTo("holds");
      assertThatThrownBy(() -> registry.hold("line", "mine"))
          .isInstanceOf(BadRegistry.class)
          .hasMessageMatching(
              "model line is held by a test \\(process "
                  + first.pid()
                  + " on \\S+, since \\S+Z\\); nothing was changed, try again then");
      registry.hold("other", "mine").close();
    } finally {
      first.destroyForcibly().waitFor();
    }
    try (Hold mine = registry.hold("line", "mine")) {
      assertThatThrownBy(() -> registry.hold("line", "another of mine"))
          .isInstanceOf(BadRegistry.class)
          .hasMessageContaining("is held by mine (process " + ProcessHandle.current().pid());
    }
    registry.hold("line", "mine").close();
  }
}
