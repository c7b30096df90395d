package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.NO_LIMITS;
import static dev.kontor.models.desk.Day.buy;
import static dev.kontor.models.desk.Day.charging;
import static dev.kontor.models.desk.Day.decimal;
import static dev.kontor.models.desk.Day.fraction;
import static dev.kontor.models.desk.Day.free;
import static dev.kontor.models.desk.Day.sell;
import static dev.kontor.models.desk.Day.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Fees;
import dev.kontor.models.market.E8;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final Fees COMMISSION =
      new Fees(decimal("0.002"), BigDecimal.ZERO, BigDecimal.ZERO, null);

  @Test
  void aSignalTradesAtTheNextOpenNotAtItsOwnClose() {
    Day day = new Day("1000", Positions.LONG, units("2"), free(), NO_LIMITS);
    day.at(100, buy()).bar(101, 105, 99, 103);

    assertThat(day.trades()).containsExactly("BUY 2 @ 101 fee 0");
    assertThat(day.fills().get(0).time()).isEqualTo(60_000);
    assertThat(day.cash()).isEqualTo("798");
    assertThat(E8.format(day.state.risk.book.equityE8())).isEqualTo("1004");
  }

  @Test
  void aReversalClosesFirstThenOpensWithAllThatIsThere() {
    Day day =
        new Day(
            "10000",
            Positions.BOTH,
            fraction("1", Sizing.At.OPEN, "1"),
            charging(COMMISSION, true),
            NO_LIMITS);
    day.at(100, buy()); // floor(10000 / (101 · 1.002)) = 98, fee 98 · 101 · 0.002 = 19.796
    day.bar(101, 112, 100, 110, sell()); // cash 10000 − 9898 − 19.796 = 82.204
    day.bar(111, 111, 105, 106); // sells 98 · 111 = 10878, fee 21.756: cash 10938.448
    // floor(10938.448 / (111 · 1.002)) = 98 short, fee 21.756: cash 21794.692
    day.bar(107, 108, 102, 103).end(); // buys back 98 at the last open, 107, fee 20.972

    assertThat(day.trades())
        .containsExactly(
            "BUY 98 @ 101 fee 19.796",
            "SELL 98 @ 111 fee 21.756",
            "SELL 98 @ 111 fee 21.756",
            "BUY 98 @ 107 fee 20.972");
    assertThat(day.cash()).isEqualTo("11287.72");
    assertThat(day.held()).isEqualTo("0");
    assertThat(day.fills().get(3).time()).isEqualTo(180_000);
  }

  @Test
  void withoutClosingAtTheEndWhatIsOpenStaysOpen() {
    Day day =
        new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS).at(100, buy()).at(100).end();
    assertThat(day.held()).isEqualTo("1");
  }

  @Test
  void anOrderThatNoBarFollowsIsCancelled() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS).at(100, buy()).end();
    assertThat(day.fills()).isEmpty();
    assertThat(day.cancelled()).isEqualTo(1);
  }

  @Test
  void aShareOfEquitySizesAtTheCloseFeeIncluded() {
    Fees fees = new Fees(BigDecimal.ZERO, decimal("0.005"), decimal("1"), decimal("0.005"));
    Day day =
        new Day(
            "100000",
            Positions.LONG,
            fraction("0.9975", Sizing.At.CLOSE, "1"),
            charging(fees, false),
            NO_LIMITS);
    // 99750 / (144.78 + 0.005) = 688.95 → 688, fee 3.44, filled at 145
    day.at(144.78, buy()).at(145);

    assertThat(day.trades()).containsExactly("BUY 688 @ 145 fee 3.44");
    assertThat(day.cash()).isEqualTo("236.56");
  }

  @Test
  void theCapWinsOverTheMinimumFee() {
    Fees fees = new Fees(BigDecimal.ZERO, decimal("0.005"), decimal("1"), decimal("0.005"));
    Day day = new Day("1000", Positions.LONG, units("3"), charging(fees, false), NO_LIMITS);
    day.at(10, buy()).at(10);
    assertThat(day.trades()).containsExactly("BUY 3 @ 10 fee 0.15");
  }

  @Test
  void aStopWithinTheBarFillsAtItsPrice() {
    Day day = bracket().bar(100, 101, 94, 96);
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 95 fee 0");
    assertThat(day.working()).isEmpty();
  }

  @Test
  void aTargetWithinTheBarFillsAtItsPrice() {
    Day day = bracket().bar(100, 112, 99, 111);
    assertThat(day.trades()).last().isEqualTo("SELL 1 @ 110 fee 0");
    assertThat(day.working()).isEmpty();
  }

  @Test
  void aGapBeyondTheStopFillsAtTheOpen() {
    assertThat(bracket().bar(91, 97, 90, 96).trades()).last().isEqualTo("SELL 1 @ 91 fee 0");
  }

  @Test
  void aGapBeyondTheTargetFillsAtTheBetterOpen() {
    assertThat(bracket().bar(115, 116, 90, 96).trades()).last().isEqualTo("SELL 1 @ 115 fee 0");
  }

  @Test
  void whenBothAreWithinABarTheStopIsFirst() {
    assertThat(bracket().bar(100, 115, 90, 105).trades())
        .containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 95 fee 0");
  }

  @Test
  void aStopCanBeReachedInTheBarThatOpensThePosition() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS);
    day.at(100, buy(95, 110)).bar(100, 101, 94, 96);
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 95 fee 0");
  }

  @Test
  void aShortsBracketIsTheMirrorImage() {
    Day day =
        new Day("1000", Positions.SHORT, units("1"), free(), NO_LIMITS).at(100, sell(105, 90));
    assertThat(day.at(100).bar(100, 106, 89, 95).trades())
        .containsExactly("SELL 1 @ 100 fee 0", "BUY 1 @ 105 fee 0");
  }

  @Test
  void slippageMakesMarketAndStopWorseButNoLimit() {
    Day stopped = new Day("1000", Positions.LONG, units("1"), Day.slipping("0.01"), NO_LIMITS);
    stopped.at(100, buy(95, 110)).at(100).bar(100, 100, 94, 94);
    assertThat(stopped.trades()).containsExactly("BUY 1 @ 101 fee 0", "SELL 1 @ 94.05 fee 0");
    Day reached = new Day("1000", Positions.LONG, units("1"), Day.slipping("0.01"), NO_LIMITS);
    reached.at(100, buy(95, 110)).at(100).bar(100, 111, 100, 100);
    assertThat(reached.trades()).containsExactly("BUY 1 @ 101 fee 0", "SELL 1 @ 110 fee 0");
  }

  @Test
  void aSignalClosesAndTheBracketGoesWithThePosition() {
    Day day = bracket().at(100, sell()).bar(99, 120, 80, 99);
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 99 fee 0");
    assertThat(day.working()).isEmpty();
    assertThat(day.cancelled()).isEqualTo(2);
  }

  @Test
  void whatCannotBeDoneIsRefusedWithItsReason() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS);
    day.at(100, sell()).at(100, buy(), buy()).at(100, buy());
    assertThat(day.verdicts())
        .containsExactly(
            "REFUSED not-allowed", "ACCEPTED rule", "REFUSED pending", "REFUSED already-long");
  }

  @Test
  void aPositionOfNotOneLotIsRefused() {
    Day day = new Day("50", Positions.LONG, fraction("1", Sizing.At.CLOSE, "1"), free(), NO_LIMITS);
    assertThat(day.at(100, buy()).verdicts()).containsExactly("REFUSED too-small");
  }

  @Test
  void aPriceOfZeroIsRefusedNotDividedBy() {
    Day day = new Day("50", Positions.LONG, fraction("1", Sizing.At.CLOSE, "1"), free(), NO_LIMITS);
    assertThat(day.at(0, buy()).verdicts()).containsExactly("REFUSED too-small");
  }

  @Test
  void theOrderThatEndsTheDataHasANameOfItsOwn() {
    Day day =
        new Day("1000", Positions.LONG, units("1"), charging(Fees.none(), true), NO_LIMITS)
            .at(100, buy())
            .at(100, sell())
            .end();
    assertThat(day.held()).isEqualTo("0");
    assertThat(day.sent()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void entriesAreNumberedWithoutGaps() {
    Day day = bracket().bar(100, 115, 90, 105);
    for (int i = 0; i < day.entries.size(); i++) {
      assertThat(day.entries.get(i).sequence()).isEqualTo(i + 1);
    }
  }

  /** Long one at 100 with a stop at 95 and a target at 110. */
  private static Day bracket() {
    return new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS)
        .at(100, buy(95, 110))
        .at(100);
  }
}
