package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeeLadderTest {
  private static final long DAY = 86_400_000L;

  private final Fees fees =
      new Fees(
          rate("0.002"),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          null,
          rate("0.001"),
          List.of(
              new FeeTier(new BigDecimal("10000"), rate("0.0015"), null),
              new FeeTier(new BigDecimal("50000"), rate("0.001"), rate("0"))));

  @Test
  void whoTradesMorePaysLessAndWhoRestsLess() {
    assertThat(fee("0", false)).isEqualTo("2");
    assertThat(fee("0", true)).isEqualTo("1");
    assertThat(fee("9999.99", false)).isEqualTo("2");
    assertThat(fee("10000", false)).isEqualTo("1.5");
    assertThat(fee("10000", true)).as("a tier without a maker's rate").isEqualTo("1.5");
    assertThat(fee("1000000", true)).isEqualTo("0");
  }

  @Test
  void anInstrumentMayHaveItsOwnFees() {
    Venue venue =
        Venues.pricing(
            fees,
            Map.of("X", new Tariff(null, null, new Fees(rate("0"), rate("2"), rate("0"), null))));
    FeeBook book = new FeeBook(venue);
    assertThat(E8.format(book.of("X", 0, false).of(10 * E8.ONE, 100 * E8.ONE))).isEqualTo("20");
    assertThat(E8.format(book.of("Y", 0, true).of(10 * E8.ONE, 100 * E8.ONE))).isEqualTo("1");
    assertThat(book.climbs()).isTrue();
    assertThat(new FeeBook(Venues.plain()).climbs()).isFalse();
  }

  @Test
  void tiersMustClimb() {
    FeeTier tier = new FeeTier(BigDecimal.ONE, rate("0.001"), null);
    assertThatThrownBy(
            () -> new Fees(rate("0"), rate("0"), rate("0"), null, null, List.of(tier, tier)))
        .hasMessage("tiers: '1': each volume must be above the one before");
  }

  @Test
  void volumeIsForgottenAfterThirtyDays() {
    TradedVolume volume = new TradedVolume();
    volume.add(0, 2 * E8.ONE, 100 * E8.ONE);
    volume.add(10 * DAY, E8.ONE, 100 * E8.ONE);
    assertThat(E8.format(volume.valueE8(29 * DAY + 5))).isEqualTo("300");
    assertThat(E8.format(volume.valueE8(30 * DAY))).isEqualTo("100");
    assertThat(E8.format(volume.valueE8(400 * DAY))).isEqualTo("0");
    volume.add(400 * DAY, E8.ONE, -50 * E8.ONE);
    assertThat(E8.format(volume.valueE8(400 * DAY))).as("of negative prices too").isEqualTo("50");
  }

  private String fee(String traded, boolean maker) {
    return E8.format(fees.ladder().at(E8.parse(traded), maker).of(10 * E8.ONE, 100 * E8.ONE));
  }

  private static BigDecimal rate(String rate) {
    return new BigDecimal(rate);
  }
}
