package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A {@code retrain} that is killed, as by {@code kill -9}, when something appears in its folder.
 */
class KilledRetrainTest {
  @TempDir private Path folder;
  private Path config;
  private Path registry;

  @BeforeEach
  void write() throws IOException {
    registry = folder.resolve("models");
    config = Sample.write(folder.resolve("forest.yaml"), "models", "logistic", 0);
  }

  private String[] arguments() {
    return new String[] {
      "retrain", "--config", config.toString(), "--name", "forest", "--to", "2013-11-29T00:00:00Z"
    };
  }

  private Process start() throws IOException {
    Path log = folder.resolve("log");
    return new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kontor.class.getName()),
                    Stream.of(arguments()))
                .toList())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private boolean isThere(String glob) {
    Path parent = registry.resolve(glob).getParent();
    try (var found = Files.newDirectoryStream(parent, Path.of(glob).getFileName().toString())) {
      return found.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".locks/forest.training", "forest/.new-*", "forest/1", "forest/aliases.*"})
  void theRegistryIsGoodAndTheNextOneGoesOnWhereItWas(String appears) throws Exception {
    Process process = start();
    try {
      while (!isThere(appears) && process.isAlive()) {
        LockSupport.parkNanos(200_000);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(isThere(appears.replace(".new-", "")))
        .as(Files.readString(folder.resolve("log")))
        .isTrue();
    Told verified = Told.by("models", "verify", "--registry", registry.toString());
    assertThat(verified.exit()).as(verified.out().toString()).isZero();
    assertThat(verified.out()).last().asString().matches("[01] versions, 0 broken");
    Told next = Told.by(arguments());
    assertThat(next.exit()).as(next.err()).isZero();
    DirectoryRegistry after = new DirectoryRegistry(registry);
    assertThat(after.versions("forest")).hasSize(1);
    assertThat(after.aliases("forest")).isEqualTo(Map.of(Alias.SHADOW, 1));
    assertThat(Told.by("models", "verify", "--registry", registry.toString()).out())
        .containsExactly("1 versions, 0 broken");
  }
}
