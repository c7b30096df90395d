package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueWhenTest {
  @Test
  void itIsTheValueOnTheLastBarOnWhichTheConditionHeld() {
    assertThat(Series.of("valueWhen(close > 5, close)", Series.closes(1, 6, 2, 3, 9, 8, 4)))
        .containsExactly(Double.NaN, 6, 6, 6, 9, 8, 8);
    assertThat(Series.of("valueWhen(close > 5, close)[1]", Series.closes(1, 6, 2, 9)))
        .containsExactly(Double.NaN, Double.NaN, 6, 6);
    assertThat(Series.of("valueWhen(close > 5, close[1])", Series.closes(6, 7, 1)))
        .containsExactly(Double.NaN, 6, 6);
    assertThat(Series.of("valueWhen(sma(2) > 5, close)", Series.closes(9, 9, 0, 0)))
        .as("an absent condition does not hold")
        .containsExactly(Double.NaN, 9, 9, 9);
  }
}
