package dev.kontor.models.execution;

import static dev.kontor.models.execution.Orders.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SlippageTest {
  @Example
  void halfTheSpreadIsPaid() {
    Floor floor =
        new Floor(Venues.spread("0.02"))
            .send(market("b", Side.BUY, "1"), market("s", Side.SELL, "1"));
    assertThat(floor.flat(100).said()).containsExactly("b BUY 1 @ 101", "s SELL 1 @ 99");
  }

  @Example
  void aQuoteTellsTheSpread() {
    Floor floor = new Floor(Venues.spread("0.02")).send(market("b", Side.BUY, "1"));
    long e = E8.ONE;
    Mark bar = new Mark("X", 0, 60_000, 100 * e, 100 * e, 100 * e, 100 * e, e, 0, 0, 0, 0, false);
    assertThat(floor.meet(bar.quoted(97 * e, e, 103 * e, e)).said())
        .containsExactly("b BUY 1 @ 103");
  }

  /**
   * The numbers of zipline's own tests: 10 of 100 contracts at 5, and 50 of 2,000 shares at 3.5.
   */
  @Example
  void volumeShareIsThatOfZipline() {
    assertThat(price(Impact.of(Impact.Model.VOLUME_SHARE, "0.3", "1"), "10", 5, 100))
        .isEqualTo(5.015);
    assertThat(price(Impact.of(Impact.Model.VOLUME_SHARE, "0.1", null), "50", 3.5, 2_000))
        .isEqualTo(3.50021875);
  }

  /** LEAN's defaults: beyond 2.5% of the volume it is 0.1 · 0.025², and so without a volume. */
  @Example
  void volumeShareIsCappedAsInLean() {
    Impact impact = Impact.of(Impact.Model.VOLUME_SHARE, "0.1", null);
    assertThat(price(impact, "500", 100, 1_000)).isEqualTo(100.00625);
    assertThat(price(impact, "500", 100, 0)).isEqualTo(100.00625);
  }

  @Example
  void theSquareRootOfAHundredthIsATenth() {
    Impact impact = Impact.of(Impact.Model.POWER, "0.02", null);
    assertThat(price(impact, "10", 100, 1_000)).isCloseTo(100.2, within(1e-8));
    assertThat(price(impact, "40", 100, 1_000))
        .as("four times, twice")
        .isCloseTo(100.4, within(1e-8));
  }

  @Example
  void anotherPowerMayBeChosen() {
    Impact impact =
        new Impact(Impact.Model.POWER, new BigDecimal("0.01"), null, new BigDecimal("0.6"));
    assertThat(price(impact, "500", 100, 1_000)).isCloseTo(100 + Math.pow(0.5, 0.6), within(1e-8));
  }

  @Example
  void anInstrumentMayHaveItsOwnTariff() {
    Venue venue = Venues.tariffed("X", new Tariff(new BigDecimal("0.02"), null, null));
    assertThat(new Floor(venue).send(market("b", Side.BUY, "1")).flat(100).said())
        .containsExactly("b BUY 1 @ 102");
  }

  @Property
  void aWorseLotIsNeverCheaper(
      @ForAll @LongRange(min = 1, max = 1_000 * E8.ONE) long quantity,
      @ForAll @LongRange(min = 0, max = 1_000 * E8.ONE) long more,
      @ForAll Impact.Model model,
      @ForAll Side side) {
    Slippage slippage = new Slippage(Venues.moved(Impact.of(model, "0.1", null)));
    long price = 100 * E8.ONE;
    Mark mark = new Mark("X", 0, 1, price, price, price, price, 500 * E8.ONE, 0, 0, 0, 0, false);
    long small = slippage.slipped(side, price, mark, quantity, 0);
    long large = slippage.slipped(side, price, mark, quantity + more, 0);
    assertThat(side.sign() * (small - price)).isNotNegative();
    assertThat(side.sign() * (large - small)).isNotNegative();
  }

  private static double price(Impact impact, String quantity, double price, double volume) {
    Floor floor = new Floor(Venues.moved(impact)).send(market("b", Side.BUY, quantity));
    floor.bar(price, price, price, price, volume);
    return E8.asDouble(floor.reports.get(floor.reports.size() - 1).priceE8());
  }
}
