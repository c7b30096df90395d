package dev.kontor.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceConfigTest {
  @Test
  void isWrittenDown() throws Exception {
    assertThat(Files.readString(root().resolve("docs/configuration.md")))
        .as("write it anew with ConfigurationReference")
        .isEqualTo(ConfigurationReference.markdown());
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("models"))
        || !Files.isDirectory(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
