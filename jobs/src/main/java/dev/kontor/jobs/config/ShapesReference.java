package dev.kontor.jobs.config;

import dev.kontor.models.patterns.Shape;
import java.util.Locale;
import java.util.function.Consumer;

/** The part of the reference that tells what shapes of prices there are. */
final class ShapesReference {
  private ShapesReference() {}

  static void describe(Consumer<String> page) {
    page.accept("");
    page.accept("## Shapes");
    page.accept("");
    page.accept(
        "A pattern may be a `shape`: named happenings and their sequence, written out below for the way up. `{high}` and");
    page.accept(
        "other prices are upside down if the direction is down; `{span}` is twice the length and one; any other `{word}`");
    page.accept(
        "stands for the line of that name. Like any pattern it is a condition on the bar that completes it.");
    for (Shape shape : Shape.all()) {
      page.accept("");
      page.accept("### `" + shape.name() + "`");
      page.accept("");
      page.accept(
          shape.meaning().substring(0, 1).toUpperCase(Locale.ROOT)
              + shape.meaning().substring(1)
              + ".");
      page.accept("");
      page.accept(
          "Length "
              + shape.length()
              + "; tolerance "
              + shape.tolerance()
              + ": "
              + shape.tolerated()
              + ".");
      page.accept("");
      page.accept("```yaml");
      page.accept(
          "sequence: [" + String.join(", ", shape.sequence()).replaceAll("(!\\w+)", "'$1'") + "]");
      shape.happenings().forEach((name, text) -> page.accept(name + ": " + text));
      shape.terms().forEach((name, text) -> page.accept(name + ": " + text));
      page.accept("```");
    }
  }
}
