package dev.kontor.connectors.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.RegistryLaws;
import dev.kontor.models.training.SuccessionLaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against a real MLflow server, from its Python package; skipped where that is not there and cannot
 * be installed.
 */
class MlflowRegistryTest implements RegistryLaws, SuccessionLaws {
  private static final AtomicInteger COUNT = new AtomicInteger();

  @TempDir private static Path folder;
  private static MlflowProcess server;

  private String model;

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

  @Override
  public ModelRegistry registry() {
    return new MlflowRegistry(server.address());
  }

  @Override
  public String model() {
    if (model == null) {
      model = "forest-" + COUNT.incrementAndGet();
    }
    return model;
  }

  /** The only file of that name and content lies in the folder of the version's run. */
  @Override
  public void damage(String name, int version, String file) throws IOException {
    byte[] content = registry().file(name, version, file);
    List<Path> found;
    try (Stream<Path> files = Files.walk(folder.resolve("artifacts"))) {
      found = files.filter(path -> path.endsWith(file)).toList();
    }
    int damaged = 0;
    for (Path path : found) {
      if (java.util.Arrays.equals(Files.readAllBytes(path), content)) {
        Files.writeString(path, "<other/>");
        damaged++;
      }
    }
    assertThat(damaged).isEqualTo(1);
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new MlflowRegistry("http://127.0.0.1:1").models())
        .isInstanceOf(BadRegistry.class)
        .hasMessageStartingWith("http://127.0.0.1:1: cannot be reached");
  }

  @Test
  void aModelOfSomebodyElseIsNotOneOfOurs() {
    new MlflowServer(MlflowAddress.of(server.address()))
        .post("registered-models/create", Map.of("name", "of-others"));
    registry().register(RegistryLaws.submission(model(), "ours"));
    assertThat(registry().models()).contains(model()).doesNotContain("of-others");
  }
}
