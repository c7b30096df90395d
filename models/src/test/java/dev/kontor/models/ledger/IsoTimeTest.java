package dev.kontor.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
  @Property(tries = 20_000)
  void isAsInstantsAreWritten(
      @ForAll @LongRange(min = -63_000_000_000_000L, max = 254_000_000_000_000L) long millis) {
    assertThat(written(millis)).isEqualTo(Instant.ofEpochMilli(millis).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "1900-02-28T23:59:59.999Z",
        "1900-03-01T00:00:00Z",
        "1969-12-31T23:59:59.001Z",
        "2000-02-29T12:00:00.010Z",
        "2024-12-31T00:00:00.100Z",
        "9999-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00Z",
        "-0001-12-31T00:00:00Z"
      })
  void atTheEdgesToo(String text) {
    assertThat(written(Instant.parse(text).toEpochMilli())).isEqualTo(text);
  }

  private static String written(long millis) {
    StringBuilder text = new StringBuilder();
    IsoTime.append(text, millis);
    return text.toString();
  }
}
