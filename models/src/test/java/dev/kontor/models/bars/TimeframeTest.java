package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeTest {
  @ParameterizedTest
  @CsvSource({
    "1s, 1000, 1s",
    "90s, 90000, 90s",
    "60s, 60000, 1m",
    "5m, 300000, 5m",
    "60m, 3600000, 1h",
    "24h, 86400000, 1d",
    "1w, 604800000, 1w",
    "1M, 2592000000, 1M"
  })
  void isWrittenInItsLargestUnit(String text, long millis, String written) {
    assertThat(Timeframe.of(text).millis()).isEqualTo(millis);
    assertThat(Timeframe.of(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0m", "7m", "2d", "7d", "30d", "2w", "3M", "5", "m", "-1m", "1.5h", "999999h"})
  void refusesWhatDoesNotDivideADay(String text) {
    assertThatThrownBy(() -> Timeframe.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as 1m, 5m, 1h or 1d");
  }

  @Test
  void aTimeBelongsToTheBarThatStartsAtOrBeforeIt() {
    Timeframe minute = Timeframe.of("1m");
    assertThat(minute.startOf(60_000)).isEqualTo(60_000);
    assertThat(minute.startOf(119_999)).isEqualTo(60_000);
    assertThat(minute.endOf(60_000)).isEqualTo(120_000);
    assertThat(minute.startOf(-1)).isEqualTo(-60_000);
  }

  @Test
  void isCoarserOnlyInWholeNumbers() {
    assertThat(Timeframe.of("1h").isCoarserThan(Timeframe.of("5m"))).isTrue();
    assertThat(Timeframe.of("5m").isCoarserThan(Timeframe.of("5m"))).isFalse();
    assertThat(Timeframe.of("3m").isCoarserThan(Timeframe.of("2m"))).isFalse();
  }

  @Test
  void aWeekIsMadeOfDaysAndAMonthNotOfWeeks() {
    assertThat(Timeframe.of("1w").isCoarserThan(Timeframe.of("1d"))).isTrue();
    assertThat(Timeframe.of("1M").isCoarserThan(Timeframe.of("5m"))).isTrue();
    assertThat(Timeframe.of("1M").isCoarserThan(Timeframe.of("1w"))).isFalse();
  }

  @Test
  void ofSampledBarsNothingIsKnownToBeCoarser() {
    Timeframe sampled = Timeframe.of("sampled");
    assertThat(sampled).isEqualTo(Timeframe.SAMPLED).hasToString("sampled");
    assertThat(Timeframe.of("1h").isCoarserThan(sampled)).isFalse();
    assertThat(sampled.isCoarserThan(Timeframe.of("1s"))).isFalse();
  }
}
