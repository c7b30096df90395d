package dev.kontor.operators.bars;

import static dev.kontor.operators.bars.Trades.at;
import static dev.kontor.operators.bars.Trades.trade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BarOperatorTest implements RescalingLaws<Trade, Bar> {
  private Rig<Trade, Bar> rig;

  @Override
  public Subject<Trade, Bar> subject() {
    return new Trades();
  }

  @BeforeEach
  void open() throws Exception {
    rig = Rig.streaming(subject());
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @Test
  void aBarGoesOutOnceTimeHasPassedItsEndAndNotBefore() throws Exception {
    rig.give(trade("00:00:10", 3)).passTime(at("00:01:00") - 2);
    assertThat(rig.told().to("X")).isEmpty();
    rig.passTime(at("00:01:00") - 1);
    assertThat(rig.told().to("X")).hasSize(1).first().asString().startsWith("60000 Bar[");
  }

  @Test
  void tradesOutOfOrderMakeTheSameBarAsInOrder() throws Exception {
    rig.give(trade("00:00:40", 5), trade("00:01:00", 9), trade("00:00:10", 3), trade("00:00:30", 8))
        .end();
    assertThat(rig.told().to("X")).first().asString().contains(bar(3, 8, 3, 5, 3));
  }

  @Test
  void aTradeWhoseBarIsOutIsLateAndChangesNothing() throws Exception {
    rig.give(trade("00:00:10", 3)).passTime(at("00:01:00") - 1);
    rig.give(trade("00:00:59", 7)).end();
    assertThat(rig.told().to("X")).hasSize(1).first().asString().contains(bar(3, 3, 3, 3, 1));
    assertThat(rig.told().to("> late-trades")).singleElement().asString().startsWith("59000 Trade");
  }

  /** Before any watermark has come again, and in a minute that had no bar. */
  @Test
  void whatIsLateIsLateAfterARestoreToo() throws Exception {
    rig.give(trade("00:00:10", 3)).passTime(at("00:03:00"));
    try (Rig<Trade, Bar> restored = Rig.restored(subject(), rig.snapshot())) {
      restored.give(trade("00:00:59", 7), trade("00:01:30", 8), trade("00:03:30", 9)).end();
      assertThat(restored.told().to("> late-trades")).hasSize(2);
      assertThat(restored.told().to("X")).singleElement().asString().startsWith("240000 ");
    }
  }

  @Test
  void aTradeIsNotLateWhileItsBarIsOpen() throws Exception {
    rig.give(trade("00:00:50", 3)).passTime(at("00:01:00") - 2);
    rig.give(trade("00:00:01", 7)).end();
    assertThat(rig.told().to("X")).singleElement().asString().contains(bar(7, 7, 3, 3, 2));
    assertThat(rig.told().to("> late-trades")).isEmpty();
  }

  /** As if all of it had been traded in them; the same in any order of arrival. */
  @Test
  void aBarThatASplitFallsIntoIsInNewShares() throws Exception {
    Splits splits = Splits.of(List.of(CorporateAction.split("X", at("00:00:30"), 4, 1)));
    Trades live = new Trades(new Trades().config().withSplits(Map.of("X", splits)));
    try (Rig<Trade, Bar> split = Rig.streaming(live)) {
      split.give(trade("00:00:30", 3), trade("00:00:29", 8), trade("00:00:10", 16)).end();
      assertThat(split.told().to("X")).singleElement().asString().contains(bar(4, 4, 2, 3, 9));
    }
  }

  @Test
  void aMinuteWithoutTradesHasNoBar() throws Exception {
    rig.give(trade("00:00:10", 3), trade("00:02:10", 4)).end();
    assertThat(rig.told().to("X"))
        .extracting(line -> line.split(" ")[0])
        .containsExactly("60000", "180000");
  }

  @Test
  void anInstrumentWhoseBarsAreOutIsForgotten() throws Exception {
    rig.give(trade("00:00:10", 3), trade("00:01:10", 4)).passTime(at("00:01:30"));
    assertThat(rig.entries()).isEqualTo(1);
    assertThat(rig.timers()).isEqualTo(1);
    rig.passTime(at("00:02:00"));
    assertThat(rig.entries()).isZero();
    assertThat(rig.timers()).isZero();
  }

  private static String bar(long... prices) {
    String[] names = {"open", "high", "low", "close", "volume"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append(names[i])
          .append("E8=")
          .append(prices[i] * 100_000_000);
    }
    return text.toString();
  }
}
