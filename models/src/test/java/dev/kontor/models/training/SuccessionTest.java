package dev.kontor.models.training;

import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.ModelRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SuccessionTest implements SuccessionLaws {
  @TempDir private Path folder;

  @Override
  public ModelRegistry registry() {
    return new DirectoryRegistry(folder);
  }

  @Override
  public String model() {
    return "line";
  }
}
