package dev.kontor.models.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
  private static final Duration HOUR = Duration.ofHours(1);

  static List<Shape> shapes() {
    return Shape.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyHappeningIsAConditionBothWaysUp(Shape shape) {
    for (Direction direction : Direction.values()) {
      PatternSettings settings = settings(shape.name(), direction, 7, new BigDecimal("0.25"));
      assertThat(shape.happenings("p", settings))
          .allSatisfy(
              (name, text) ->
                  assertThat(
                          new IndicatorCompiler()
                              .isCondition(Definitions.parse(text), Timeframe.of("5m")))
                      .as(text)
                      .isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void itsSequenceIsOfItsHappenings(Shape shape) {
    PatternSettings sequence = shape.pattern("p", HOUR);
    Set<String> happenings = shape.happenings("p", settings(shape.name())).keySet();
    assertThat(sequence.happenings()).containsExactlyInAnyOrderElementsOf(happenings);
    assertThat(sequence.shape()).isNull();
    assertThat(sequence.within()).isEqualTo(HOUR);
  }

  @Test
  void numbersAndPricesAreFilledIn() {
    Shape shape = Shape.of("gapAndFill");
    assertThat(shape.happenings("g", settings("gapAndFill")))
        .containsEntry("g.gap", "low > high[1] + 0.5 * atr(14)[1]");
    assertThat(
            shape.happenings("g", settings("gapAndFill", Direction.DOWN, 5, new BigDecimal("2"))))
        .containsEntry("g.gap", "(-high) > (-low)[1] + 2 * atr(5)[1]")
        .containsEntry(
            "g.filled", "(-high) <= (valueWhen(((-high) > (-low)[1] + 2 * atr(5)[1]), (-low)[1]))");
  }

  @Test
  void aPatternIsASequenceOrAShape() {
    assertThatThrownBy(() -> settings("breakoutAndRetst"))
        .hasMessage(
            "shape: 'breakoutAndRetst': there is no such shape; did you mean breakoutAndRetest?");
    assertThatThrownBy(
            () -> new PatternSettings(List.of("a", "b"), HOUR, "gapAndFill", Direction.UP, 0, null))
        .hasMessage("sequence: '[a, b]': must be left out beside a shape");
    assertThatThrownBy(() -> new PatternSettings(List.of(), HOUR))
        .hasMessageStartingWith("sequence: '[]': ")
        .hasMessageEndingWith("or give a shape");
    assertThatThrownBy(() -> new PatternSettings(List.of("a"), HOUR, null, Direction.UP, 20, null))
        .hasMessage("length: '20': means something beside a shape only");
    assertThatThrownBy(() -> new PatternSettings(List.of("a"), HOUR, null, Direction.DOWN, 0, null))
        .hasMessage("direction: 'down': means something beside a shape only");
    assertThatThrownBy(() -> settings("gapAndFill", Direction.UP, -1, null))
        .hasMessage("length: '-1': must be from 1 to 10000 bars, or 0 for the shape's own");
    assertThatThrownBy(() -> settings("gapAndFill", Direction.UP, 0, new BigDecimal("-1")))
        .hasMessage("tolerance: '-1': must not be negative");
  }

  private static PatternSettings settings(String shape) {
    return settings(shape, Direction.UP, 0, null);
  }

  private static PatternSettings settings(
      String shape, Direction direction, int length, BigDecimal tolerance) {
    return new PatternSettings(List.of(), HOUR, shape, direction, length, tolerance);
  }
}
