package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.buy;
import static dev.kontor.models.desk.Day.decimal;
import static dev.kontor.models.desk.Day.free;
import static dev.kontor.models.desk.Day.sell;
import static dev.kontor.models.desk.Day.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.risk.Limits.TooLarge;
import dev.kontor.models.risk.RiskState.Mode;
import org.junit.jupiter.api.Test;

class DeskRiskTest {
  @Test
  void aDaysLossLetsPositionsOnlyShrinkUntilTheNextDay() {
    Day day =
        new Day(
            "1000",
            Positions.BOTH,
            units("10"),
            free(),
            limits(null, "0.05", null, TooLarge.REFUSE));
    day.at(100, buy()).at(100).at(94.99, sell());
    assertThat(day.state.risk.risk.mode).isEqualTo(Mode.REDUCING);
    day.at(95, buy());
    assertThat(day.held()).isEqualTo("0");
    day.tomorrow().at(95, buy()).at(95);

    assertThat(day.held()).isEqualTo("10");
    assertThat(day.modes()).containsExactly("REDUCING daily-loss", "ACTIVE new-day");
    assertThat(day.verdicts())
        .containsExactly("ACCEPTED rule", "ACCEPTED rule", "REFUSED reducing", "ACCEPTED rule");
  }

  @Test
  void aLossBelowTheLimitChangesNothing() {
    Day day =
        new Day(
            "1000",
            Positions.BOTH,
            units("10"),
            free(),
            limits(null, "0.05", "0.15", TooLarge.REFUSE));
    day.at(100, buy()).at(100).at(95.01);
    assertThat(day.modes()).isEmpty();
    day.at(95);
    assertThat(day.modes()).containsExactly("REDUCING daily-loss");
  }

  @Test
  void aDaysLossCancelsWhatWouldOpen() {
    Day day =
        new Day(
            "1000",
            Positions.LONG,
            units("5"),
            free(),
            limits(null, "0.05", null, TooLarge.REFUSE));
    day.at(100, buy(50, 0)).at(100).at(80);
    assertThat(day.working()).hasSize(1);
    assertThat(day.working().get(0).opens()).isFalse();
  }

  @Test
  void aDrawdownClosesAllAndHalts() {
    Day day =
        new Day(
            "1000",
            Positions.LONG,
            units("10"),
            free(),
            limits(null, null, "0.15", TooLarge.REFUSE));
    day.at(100, buy(50, 200)).at(100).at(110).at(93.5).at(92, buy()).at(92, buy());

    assertThat(day.trades()).containsExactly("BUY 10 @ 100 fee 0", "SELL 10 @ 92 fee 0");
    assertThat(day.modes()).containsExactly("HALTED drawdown");
    assertThat(day.verdicts()).containsExactly("ACCEPTED rule", "REFUSED halted", "REFUSED halted");
    assertThat(day.working()).isEmpty();
  }

  @Test
  void aHaltOutlastsTheDayAndEndsWhenResumed() {
    Day day =
        new Day(
            "1000",
            Positions.LONG,
            units("10"),
            free(),
            limits(null, null, "0.15", TooLarge.REFUSE));
    day.at(100, buy()).at(100).at(80).at(80).tomorrow().at(80, buy());
    assertThat(day.state.risk.risk.mode).isEqualTo(Mode.HALTED);
    day.tell(Control.Action.RESUME).at(80, buy()).at(80);

    assertThat(day.held()).isEqualTo("10");
    assertThat(day.modes()).containsExactly("HALTED drawdown", "ACTIVE resume");
  }

  @Test
  void anOperatorsHaltCancelsAndHoldsAndFlattenCloses() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), Day.NO_LIMITS);
    day.at(100, buy(90, 110)).at(100).tell(Control.Action.HALT).at(80, sell());
    assertThat(day.held()).isEqualTo("1");
    assertThat(day.verdicts()).last().isEqualTo("REFUSED halted");
    day.tell(Control.Action.FLATTEN).at(81);
    assertThat(day.held()).isEqualTo("0");
    assertThat(day.trades()).last().isEqualTo("SELL 1 @ 81 fee 0");
  }

  @Test
  void anOperatorsHaltOfOneInstrumentHoldsUntilItIsResumedByName() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), Day.NO_LIMITS);
    day.at(100, buy(90, 110)).at(100).tell(Control.Action.HALT, "X").at(80, sell());
    assertThat(day.held()).isEqualTo("1");
    assertThat(day.verdicts()).last().isEqualTo("REFUSED instrument-halted");
    day.tell(Control.Action.RESUME).tomorrow().at(80, sell());
    assertThat(day.verdicts()).last().isEqualTo("REFUSED instrument-halted");
    day.tell(Control.Action.RESUME, "X").at(80, sell()).at(81);

    assertThat(day.held()).isEqualTo("0");
    assertThat(day.trades()).last().isEqualTo("SELL 1 @ 81 fee 0");
    assertThat(day.modes()).containsExactly("HALTED halt", "ACTIVE resume", "ACTIVE resume");
  }

  @Test
  void aHaltOfAnotherInstrumentChangesNothing() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), Day.NO_LIMITS);
    day.tell(Control.Action.FLATTEN, "Y").at(100, buy()).at(100);
    assertThat(day.held()).isEqualTo("1");
  }

  @Test
  void oneInstrumentIsFlattenedAndReduced() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), Day.NO_LIMITS);
    day.at(100, buy(90, 110)).at(100).tell(Control.Action.REDUCE, "X").at(100, sell()).at(100);
    assertThat(day.held()).isEqualTo("0");
    day.at(100, buy());
    assertThat(day.verdicts()).last().isEqualTo("REFUSED instrument-reducing");
    day.tell(Control.Action.RESUME, "X").at(100, buy(90, 110)).at(100);
    assertThat(day.held()).isEqualTo("1");
    day.tell(Control.Action.FLATTEN, "X").at(99).at(85, buy());
    assertThat(day.held()).isEqualTo("0");
    assertThat(day.working()).isEmpty();
    assertThat(day.verdicts()).last().isEqualTo("REFUSED instrument-halted");
  }

  @Test
  void beyondThePositionLimitIsRefused() {
    Day day =
        new Day(
            "1000", Positions.LONG, units("2"), free(), limits("0.1", null, null, TooLarge.REFUSE));
    assertThat(day.at(100, buy()).verdicts()).containsExactly("REFUSED position-limit");
    assertThat(day.at(50, buy()).verdicts()).last().isEqualTo("ACCEPTED rule");
  }

  @Test
  void beyondThePositionLimitIsTrimmedIfSoWished() {
    Day day =
        new Day(
            "1000", Positions.LONG, units("2"), free(), limits("0.1", null, null, TooLarge.TRIM));
    day.at(80, buy()).at(80);
    assertThat(day.held()).isEqualTo("1.25");
  }

  @Test
  void aReversalBeyondTheLimitOnlyCloses() {
    Day day =
        new Day(
            "1000", Positions.BOTH, units("1"), free(), limits("0.1", null, null, TooLarge.REFUSE));
    day.at(100, buy()).at(100).at(200, sell()).at(200);
    assertThat(day.held()).isEqualTo("0");
    assertThat(
            day.entries.stream().filter(e -> e.signal() != null).toList().get(1).signal().reason())
        .contains("closes only: position-limit");
  }

  @Test
  void lossesAreCountedFromTheStartOfTheDay() {
    Day day =
        new Day(
            "1000",
            Positions.LONG,
            units("10"),
            free(),
            limits(null, "0.05", null, TooLarge.REFUSE));
    day.at(100, buy()).at(100).at(97).tomorrow().at(94);
    assertThat(day.modes()).isEmpty();
    assertThat(E8.format(day.state.risk.risk.dayStartE8)).isEqualTo("970");
  }

  private static Limits limits(String position, String day, String drawdown, TooLarge tooLarge) {
    return new Limits(
        position == null ? null : decimal(position),
        day == null ? null : decimal(day),
        drawdown == null ? null : decimal(drawdown),
        tooLarge);
  }
}
