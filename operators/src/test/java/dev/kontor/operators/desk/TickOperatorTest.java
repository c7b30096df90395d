package dev.kontor.operators.desk;

import static dev.kontor.operators.desk.Ticks.OPEN;
import static dev.kontor.operators.desk.Ticks.quote;
import static dev.kontor.operators.desk.Ticks.trade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Fills;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import org.junit.jupiter.api.Test;

class TickOperatorTest implements RescalingLaws<Tick, DeskEvent> {
  @Override
  public Subject<Tick, DeskEvent> subject() {
    return new Ticks(Fills.TRADES);
  }

  @Test
  void tradesOfOneTimeLeaveTogetherInTheirSequence() throws Exception {
    try (Rig<Tick, DeskEvent> rig = rig(Fills.TRADES)) {
      rig.give(trade("Z", 5_000, 2, 8), trade("Z", 5_000, 1, 9), trade("Z", 6_000, 3, 7));
      rig.passTime(5_999);
      assertThat(rig.told().to("main Z")).containsExactly("5000 9 of 1, 8 of 1");
      assertThat(rig.told().to("other Z")).isEqualTo(rig.told().to("main Z"));
    }
  }

  /** Nobody knows which came first in a millisecond. */
  @Test
  void aTradeStandsBesideTheLastQuoteOfAnEarlierTime() throws Exception {
    try (Rig<Tick, DeskEvent> rig = rig(Fills.TRADES)) {
      rig.give(trade("Z", 4_000, 0, 6), quote("Z", 5_000, 2, 6, 7), quote("Z", 5_000, 1, 4, 5));
      rig.give(trade("Z", 5_000, 3, 7), trade("Z", 5_001, 4, 7), trade("X", 5_001, 4, 7)).end();
      assertThat(rig.told().to("main Z"))
          .containsExactly("4000 6 of 1", "5000 7 of 1", "5001 7 of 1 [6 1 : 7 2]");
      assertThat(rig.told().to("main X")).containsExactly("5001 7 of 1");
    }
  }

  @Test
  void quotesAreMarksOfTheirOwn() throws Exception {
    try (Rig<Tick, DeskEvent> rig = rig(Fills.QUOTES)) {
      rig.give(quote("Z", 5_000, 2, 6, 8), quote("Z", 5_000, 1, 4, 6)).end();
      assertThat(rig.told().to("main Z")).containsExactly("5000 5 [4 1 : 6 2], 7 [6 1 : 8 2]");
    }
  }

  @Test
  void inAHaltMarksAreHalted() throws Exception {
    try (Rig<Tick, DeskEvent> rig = rig(Fills.TRADES)) {
      rig.give(trade("X", OPEN + 60_000, 1, 8), trade("Z", OPEN + 60_000, 1, 8));
      rig.give(trade("X", OPEN + 90_000, 1, 9)).end();
      assertThat(rig.told().to("main X"))
          .containsExactly(OPEN + 60_000 + " 8 of 1 halted", OPEN + 90_000 + " 9 of 1");
      assertThat(rig.told().to("main Z")).containsExactly(OPEN + 60_000 + " 8 of 1");
    }
  }

  @Test
  void whatIsLateOrOutsideOfItsSessionsIsNoMark() throws Exception {
    try (Rig<Tick, DeskEvent> rig = rig(Fills.TRADES)) {
      rig.give(trade("A", OPEN - 1, 1, 8), trade("A", OPEN, 2, 9)).passTime(OPEN);
      rig.give(trade("A", OPEN, 3, 7));
      try (Rig<Tick, DeskEvent> restored = Rig.restored(new Ticks(Fills.TRADES), rig.snapshot())) {
        restored.give(trade("A", OPEN, 4, 6), trade("A", OPEN + 1, 5, 5)).end();
        assertThat(restored.told().to("main A")).containsExactly(OPEN + 1 + " 5 of 1");
      }
      assertThat(rig.end().told().to("main A")).containsExactly(OPEN + " 9 of 1");
    }
  }

  @Test
  void theHistoryIsOneInWhichMuchHappens() throws Exception {
    try (Rig<Tick, DeskEvent> rig = Rig.streaming(subject())) {
      String said = rig.live(subject().history()).end().told().toString();
      assertThat(said).contains("halted", ", ", " : ", "main A", "other Z");
    }
  }

  private static Rig<Tick, DeskEvent> rig(Fills fills) throws Exception {
    return Rig.streaming(new Ticks(fills));
  }
}
