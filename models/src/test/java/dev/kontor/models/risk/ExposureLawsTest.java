package dev.kontor.models.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExposureLawsTest {
  @Property(tries = 500)
  void theSumsAreThoseOfAllHoldingsWhateverHappened(@ForAll long seed) {
    Random random = new Random(seed);
    Exposure exposure = new Exposure();
    for (int i = 0; i < 200; i++) {
      String instrument = "I" + random.nextInt(5);
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      long quantity = random.nextInt(1_000_000) * 1_000L;
      boolean opens = random.nextBoolean();
      switch (random.nextInt(6)) {
        case 0 -> exposure.sent(instrument, side, quantity, opens);
        case 1 -> exposure.filled(instrument, side, quantity, opens);
        case 2 -> exposure.done(instrument, side, quantity, opens);
        case 3 -> exposure.resized(instrument, side, quantity, opens);
        case 4 -> exposure.hold(instrument, side.sign() * quantity);
        default ->
            exposure.mark(
                exposure.holding(instrument), random.nextInt() * (random.nextInt(9) * 7L), i);
      }
      isTheSumOfItsHoldings(exposure);
    }
  }

  @Property(tries = 200)
  void anOrderThatIsSentAndGoesLeavesNothing(
      @ForAll Side side, @ForAll boolean opens, @ForAll int quantity) {
    Exposure exposure = Books.worth("1000");
    Books.mark(exposure, "X", "12.5", 0);
    exposure.sent("X", side, Math.abs((long) quantity), opens);
    assertThat(exposure.orders).isEqualTo(1);
    exposure.done("X", side, Math.abs((long) quantity), opens);
    assertThat(exposure.orders).isZero();
    assertThat(exposure.grossE8).isZero();
    assertThat(exposure.pendingBuysE8).isZero();
  }

  @Property(tries = 200)
  void anOrderThatFillsMovesFromPendingToHeld(@ForAll Side side, @ForAll int units) {
    long quantity = Math.abs((long) units);
    Exposure exposure = Books.worth("1000");
    Books.mark(exposure, "X", "12.5", 0);
    exposure.sent("X", side, quantity, true);
    long gross = exposure.grossE8;
    exposure.filled("X", side, quantity / 2, true);
    assertThat(exposure.grossE8).isEqualTo(gross);
    exposure.filled("X", side, quantity - quantity / 2, true);
    exposure.done("X", side, 0, true);
    assertThat(exposure.grossE8).isEqualTo(gross);
    assertThat(exposure.holding("X").quantityE8).isEqualTo(side.sign() * quantity);
    assertThat(exposure.highE8).isEqualTo(exposure.lowE8);
  }

  private static void isTheSumOfItsHoldings(Exposure exposure) {
    long gross = 0;
    long high = 0;
    long low = 0;
    long buys = 0;
    for (Holding holding : exposure.holdings.values()) {
      long mark = Math.abs(holding.markE8);
      long larger =
          Math.max(
              Math.max(0, holding.quantityE8) + holding.buyingE8,
              Math.max(0, -holding.quantityE8) + holding.sellingE8);
      gross += E8.times(larger, mark);
      high += E8.times(holding.quantityE8 + holding.buyingE8, mark);
      low += E8.times(holding.quantityE8 - holding.sellingE8, mark);
      buys += E8.times(holding.buyingE8, mark);
    }
    assertThat(exposure.grossE8).isEqualTo(gross);
    assertThat(exposure.highE8).isEqualTo(high);
    assertThat(exposure.lowE8).isEqualTo(low);
    assertThat(exposure.pendingBuysE8).isEqualTo(buys);
  }
}
