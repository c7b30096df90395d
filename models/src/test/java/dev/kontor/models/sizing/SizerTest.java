package dev.kontor.models.sizing;

import static dev.kontor.models.sizing.Sizes.decimal;
import static dev.kontor.models.sizing.Sizes.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An account of 10000 and X at 50, each rule by hand. */
class SizerTest {
  private final TradeRecord trades = new TradeRecord();
  private final Calmness calmness = new Calmness();

  @Test
  void unitsNotionalAndFraction() {
    assertThat(size(given("units", "3.7"))).isEqualTo("3");
    assertThat(size(given("notional", "510"))).isEqualTo("10");
    assertThat(size(given("fraction", "0.1"))).isEqualTo("20");
  }

  @Test
  void aFeeIsPaidFromTheAmount() {
    FeeSchedule percent =
        new Fees(decimal("0.01"), BigDecimal.ZERO, BigDecimal.ZERO, null).schedule();
    // 20 · 50 · 1.01 is more than 1000
    assertThat(sizeOf(given("fraction", "0.1"), worth(Outlay.ours(E8.parse("50"), percent))))
        .isEqualTo("19");
  }

  @Test
  void aFeeByTheUnitIsPaidInTheCurrencyOfTheInstrument() {
    FeeSchedule byUnit =
        new Fees(BigDecimal.ZERO, decimal("1"), decimal("7"), decimal("0.1")).schedule();
    // 1000 are 200 at 5: 200 / (9 + 0.9) is 20.2; with the unit's fee and not the cap it is 20
    assertThat(
            sizeOf(
                given("fraction", "0.1"),
                worth(new Outlay(E8.parse("9"), byUnit, E8.parse("5"), false))))
        .isEqualTo("20");
    // 1000 are 5000 at 5 the other way round: 5000 / (250 + 1)
    assertThat(
            sizeOf(
                given("fraction", "0.1"),
                worth(new Outlay(E8.parse("250"), byUnit, E8.parse("5"), true))))
        .isEqualTo("19");
  }

  @Test
  void aMoveByTheMeasureMovesAShareOfEquity() {
    // 1 % of 10000 over a range of 3: 33.3
    assertThat(sizeOf(given("volatility", "0.01"), worth(0, 3, 1))).isEqualTo("33");
    assertThat(sizeOf(given("volatility", "0.01"), worth(0, 0, 1)))
        .isEqualTo("no-measure: what the instrument moves by is not known yet");
  }

  @Test
  void reachingTheStopLosesAShareOfEquity() {
    // 1 % of 10000 over a distance of 4
    assertThat(sizeOf(given("risk", "0.01"), worth(46, 0, 1))).isEqualTo("25");
    assertThat(sizeOf(given("risk", "0.01"), worth(54, 0, 1))).isEqualTo("25");
    assertThat(sizeOf(given("risk", "0.01"), worth(0, 0, 1)))
        .isEqualTo("no-stop: what may be lost is not known without a stop");
    assertThat(sizeOf(given("risk", "0.01"), worth(50, 0, 1))).startsWith("no-stop");
  }

  @Test
  void kellyIsAPartOfTheShareThatGrowsFastest() {
    // 0.6 − 0.4 / 2 = 0.4; half of it is 20 % of equity: 2000 at 50
    assertThat(size(given(kelly("0.6", "2", "0.5", "1")))).isEqualTo("40");
    assertThat(size(given(kelly("0.6", "2", "0.5", "0.05")))).isEqualTo("10");
    assertThat(size(given(kelly("0.3", "2", "0.5", "1")))).isEqualTo("too-small: not one lot fits");
  }

  @Test
  void kellyAsksTheClosedTradesOnceThereAreEnough() {
    Sizing sizing = given(kelly(null, null, "0.5", "1"));
    for (int i = 0; i < 9; i++) {
      trades.closed(E8.parse(i % 3 == 0 ? "-10" : "20"));
    }
    assertThat(size(sizing)).isEqualTo("4"); // 2 % until then
    trades.closed(E8.parse("-10"));
    // p = 6 / 10, b = 2: 0.4, of it half
    assertThat(size(sizing)).isEqualTo("40");
  }

  @Test
  void aSpreadGivesEachInstrumentTheSame() {
    assertThat(size(given(new Spread(Spread.By.EQUAL, decimal("0.8"), 4)))).isEqualTo("40");
  }

  @Test
  void riskParityGivesTheCalmMore() {
    Sizing sizing = given(new Spread(Spread.By.INVERSE_VOLATILITY, BigDecimal.ONE, 2));
    assertThat(size(sizing)).startsWith("too-small");
    calmness.heard("X", E8.parse("50"), E8.parse("0.5")); // 1 %, inverse 100
    assertThat(size(sizing)).isEqualTo("100"); // the other is taken to be as calm
    calmness.heard("Y", E8.parse("10"), E8.parse("0.3")); // 3 %, inverse 33.3
    assertThat(size(sizing)).isEqualTo("150"); // 3 / 4 of 10000
  }

  @Test
  void theStrengthScales() {
    Sizing sizing = given("fraction", "0.1");
    assertThat(sizeOf(sizing, worth(0, 0, 0.5))).isEqualTo("20");
    assertThat(sizeOf(Sizes.byStrength(sizing), worth(0, 0, 0.5))).isEqualTo("10");
    assertThat(sizeOf(Sizes.byStrength(sizing), worth(0, 0, 0))).startsWith("too-small");
  }

  @Test
  void stepsAreThoseOfTheInstrument() {
    Sizing sizing =
        Sizes.with(
            given("fraction", "0.1"),
            Map.of("X", new Increments(decimal("6"), decimal("0.05"), decimal("901"))));
    assertThat(sizeOf(sizing, worth(0, 0, 1)))
        .isEqualTo("too-small: it would be worth 900, the least is 901");
    Steps.Step step = new Steps(sizing).of("X");
    assertThat(step.price(E8.parse("10.07"), true)).isEqualTo(E8.parse("10.1"));
    assertThat(step.price(E8.parse("10.07"), false)).isEqualTo(E8.parse("10.05"));
    assertThat(step.price(E8.parse("10.05"), true)).isEqualTo(E8.parse("10.05"));
    assertThat(new Steps(sizing).of("Y").lotE8()).isEqualTo(E8.ONE);
  }

  private static Kelly kelly(String winRate, String payoff, String part, String cap) {
    return new Kelly(
        decimal(winRate), decimal(payoff), decimal(part), decimal(cap), 10, decimal("0.02"));
  }

  private static Worth worth(double stop, double measure, double strength) {
    return worth(stop, measure, strength, Outlay.ours(E8.parse("50"), Fees.none().schedule()));
  }

  private static Worth worth(Outlay outlay) {
    return worth(0, 0, 1, outlay);
  }

  private static Worth worth(double stop, double measure, double strength, Outlay outlay) {
    return new Worth(
        "X",
        E8.parse("50"),
        E8.ofDouble(stop),
        E8.ofDouble(measure),
        strength,
        E8.parse("10000"),
        outlay);
  }

  private String size(Sizing sizing) {
    return sizeOf(sizing, worth(0, 0, 1));
  }

  private String sizeOf(Sizing sizing, Worth worth) {
    Size size = new Sizer(sizing).size(worth, trades, calmness);
    return size.refusal() == null ? E8.format(size.quantityE8()) : size.refusal().toString();
  }
}
