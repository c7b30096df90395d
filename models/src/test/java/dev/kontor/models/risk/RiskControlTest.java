package dev.kontor.models.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.settings.BadSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskControlTest {
  private static final long DAY = 86_400_000;

  private final RiskState state = RiskState.startingWith(E8.parse("1000"));

  @Test
  void tradesInARowAreCountedUntilOneWins() {
    RiskControl risk = new RiskControl(Books.free().losses(3).limits());
    for (long profit : new long[] {-1, -1, 1, -1, -1, 0, -1, -1}) {
      assertThat(risk.closed(state, profit)).isNull();
    }
    assertThat(risk.closed(state, -1).reason())
        .isEqualTo("consecutive-losses: 3 trades in a row lost; the limit is 3");
    risk.newDay(state, 1, E8.ONE);
    assertThat(state.mode).isEqualTo(Mode.ACTIVE);
    assertThat(risk.closed(state, -1)).isNull();
  }

  @Test
  void anInstrumentThatLosesTooMuchInADayMayOnlyShrinkUntilTheNext() {
    RiskControl risk = new RiskControl(Books.free().instrumentLoss("0.02", null).limits());
    risk.newDay(state, 1, E8.parse("1000"));
    assertThat(risk.instruments().watch(state, "X", E8.parse("5"))).isNull();
    assertThat(risk.instruments().watch(state, "X", E8.parse("-19.99"))).isNull();
    RiskChange change = risk.instruments().watch(state, "X", E8.parse("-20"));
    assertThat(change.instrument()).isEqualTo("X");
    assertThat(change.reason())
        .isEqualTo("instrument-loss: X lost 20 since the day's start; the limit is 20");
    assertThat(state.modeOf("X")).isEqualTo(Mode.REDUCING);
    assertThat(state.modeOf("Y")).isEqualTo(Mode.ACTIVE);
    assertThat(state.mode).isEqualTo(Mode.ACTIVE);
    assertThat(risk.instruments().watch(state, "X", E8.parse("-30"))).isNull();

    assertThat(risk.newDay(state, DAY + 1, E8.parse("970")))
        .extracting(RiskChange::instrument)
        .containsExactly("X");
    assertThat(state.modeOf("X")).isEqualTo(Mode.ACTIVE);
    // Counted from where the day before ended, −30; the limit is 2 % of 970.
    assertThat(risk.instruments().watch(state, "X", E8.parse("-49.39"))).isNull();
    assertThat(risk.instruments().watch(state, "X", E8.parse("-49.4"))).isNotNull();
  }

  @Test
  void ofAnAmountAndAShareTheSmallerCounts() {
    RiskControl risk = new RiskControl(Books.free().instrumentLoss("0.02", "15").limits());
    risk.newDay(state, 1, E8.parse("1000"));
    assertThat(risk.instruments().watch(state, "X", E8.parse("-14.99"))).isNull();
    assertThat(risk.instruments().watch(state, "X", E8.parse("-15")).reason())
        .endsWith("the limit is 15");
  }

  @Test
  void aLimitSetByAWordIsInForceFromThenOn() {
    RiskControl risk = new RiskControl(Books.free().dailyLoss("0.05").limits());
    RiskChange change =
        risk.set(state, Limit.DAILY_LOSS, Limit.DAILY_LOSS.read("10%"), "set-limit: x", "j.doe");
    assertThat(change).isEqualTo(new RiskChange("ACTIVE", "ACTIVE", "set-limit: x", "j.doe", null));
    assertThat(risk.watch(state, E8.parse("901"))).isNull();
    assertThat(risk.watch(state, E8.parse("900")).reason()).endsWith("the limit is 10.00 %");
  }

  @Test
  void aDayMayBeginInTheAfternoon() {
    RiskControl risk =
        new RiskControl(Books.free().dailyLoss("0.05").dayStarts("17:00 UTC").limits());
    long five = 17 * 3_600_000L;
    risk.newDay(state, five, E8.parse("1000"));
    risk.watch(state, E8.parse("950"));
    assertThat(state.mode).isEqualTo(Mode.REDUCING);
    assertThat(risk.newDay(state, five, E8.parse("950"))).isEmpty();
    assertThat(risk.newDay(state, five + 1, E8.parse("950"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "position, 10%, 10000000, 10.00 %",
    "drawdown, 0.2, 20000000, 20.00 %",
    "orders.notional, 1e3, 100000000000, 1000",
    "orders.perSecond, 20, 20, 20",
    "orders.stale, 5m, 300000, 300 s",
    "exposure.gross, off, -1, off",
  })
  void aLimitIsReadAsInTheConfiguration(String key, String text, long value, String written) {
    assertThat(Limit.of(key).read(text)).isEqualTo(value);
    assertThat(Limit.of(key).write(value)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "position, lots",
    "position, 0",
    "orders.perSecond, 1.5",
    "orders.stale, 5",
    "orders.open, -1"
  })
  void whatIsNoValueOfALimitIsAMistake(String key, String text) {
    assertThatThrownBy(() -> Limit.of(key).read(text))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("value: '" + text + "': must be ");
  }
}
