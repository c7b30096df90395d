package dev.kontor.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AxesTest {
  @Test
  void valuesHaveRoundTicks() {
    assertThat(new Scale(96_500, 121_000).ticks(5))
        .extracting(Tick::label)
        .containsExactly("100,000", "105,000", "110,000", "115,000", "120,000");
    assertThat(new Scale(-0.07, 0).ticks(5))
        .extracting(Tick::label)
        .contains("-0.06", "-0.04", "-0.02");
  }

  @Test
  void aFlatSeriesHasAnAxis() {
    assertThat(Scale.around(DoubleStream.of(100, 100)).ticks(5)).isNotEmpty();
    assertThat(Scale.around(DoubleStream.empty()).ticks(5)).isNotEmpty();
    assertThat(Scale.around(DoubleStream.of(0, 0)).ticks(5)).isNotEmpty();
  }

  @Test
  void valuesTooLargeToTellApartEndAnyhow() {
    assertThat(Scale.around(DoubleStream.of(1e17, 1e17 + 16)).ticks(5)).hasSizeLessThan(8);
  }

  @Test
  void aYearIsTickedByMonths() {
    assertThat(axis("2023-11-05T00:00:00Z", "2024-06-20T00:00:00Z").ticks())
        .extracting(Tick::label)
        .containsExactly("Dec 2023", "2024", "Feb", "Mar", "Apr", "May", "Jun");
  }

  @Test
  void aDayIsTickedByHours() {
    assertThat(axis("2024-01-01T01:00:00Z", "2024-01-02T01:00:00Z").ticks())
        .extracting(Tick::label)
        .contains("06:00", "12:00", "18:00", "2 Jan");
  }

  @Property
  void ticksAreFewAndInside(
      @ForAll @LongRange(min = 0, max = 2_000_000_000_000L) long start,
      @ForAll @LongRange(min = 1, max = 2_000_000_000_000L) long length) {
    assertThat(new TimeAxis(start, start + length).ticks())
        .hasSizeLessThanOrEqualTo(11)
        .allMatch(tick -> tick.share() >= 0 && tick.share() <= 1);
  }

  private static TimeAxis axis(String start, String end) {
    return new TimeAxis(Instant.parse(start).toEpochMilli(), Instant.parse(end).toEpochMilli());
  }
}
