package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import org.junit.jupiter.api.Test;

class BitstampTest {
  static final HistoryFile FILE =
      HistoryFile.trades("classpath:bitstamp_trades_from_20131125_usd.csv")
          .withInstrument("BTC-USD");

  @Test
  void theRealTradesOfBitstampAreReadToTheLastDigit() {
    Told told = Told.by(FILE);
    assertThat(told.readings()).hasSize(100_000);
    assertThat(E8.format(told.trades().stream().mapToLong(Trade::quantityE8).sum()))
        .isEqualTo("175778.65435677");
    assertThat(told.trades().get(0))
        .isEqualTo(new Trade("BTC-USD", 1_385_337_600_000L, 1, 80_001_000_000L, 10_000_000L));
    assertThat(told.stamps()).isSorted();
  }

  /** Dust, rounded to nothing by the exchange: the only lines of this file that are no trades. */
  @Test
  void itsTradesOfZeroBitcoinsAreRejected() {
    assertThat(Told.by(FILE).rejections())
        .hasSize(18)
        .allSatisfy(
            rejection ->
                assertThat(rejection.reason())
                    .isEqualTo("negative-quantity: quantity must be positive, was 0.000000000000"));
  }
}
