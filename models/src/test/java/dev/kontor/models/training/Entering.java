package dev.kontor.models.training;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Hold;
import dev.kontor.models.registry.ModelRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A process that lets model after model enter a registry, until it is killed. */
final class Entering {
  private Entering() {}

  public static void main(String[] arguments) {
    ModelRegistry registry = new DirectoryRegistry(Path.of(arguments[0]));
    ModelRegistry told = new Meddled(registry, () -> System.out.println("registers"));
    Holdout rows = Line.rows(200);
    Instant from = Instant.parse("2013-12-01T00:00:00Z");
    Succession succession = new Succession(new Challenge(0, 0, 100), true);
    try (Hold alone = registry.hold("line", "a test")) {
      System.out.println("holds");
      for (int i = 1; true; i++) {
        double b = i % 100 / 100.0;
        succession.enter(
            told, Line.submission("line", i / 1e9, b, SuccessionLaws.BEFORE), "y", rows, from);
        Map<Alias, Integer> aliases = registry.aliases("line");
        if (!aliases.containsKey(Alias.CHAMPION)) {
          registry.promote("line", aliases.get(Alias.SHADOW), Alias.CHAMPION);
        }
      }
    }
  }
}
