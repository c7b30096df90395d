package dev.kontor.operators.bars;

import static dev.kontor.operators.bars.Trades.at;
import static dev.kontor.operators.bars.Trades.trade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bars that may be revised for five minutes after their end. */
class RevisionsTest implements RescalingLaws<Trade, Bar> {
  @Override
  public Subject<Trade, Bar> subject() {
    return new LateTrades();
  }

  @Test
  void aLateTradeMakesARevisedBarWhenItIsKnown() throws Exception {
    LateTrades late = LateTrades.none().with(7, at("00:03:10"));
    try (Rig<Trade, Bar> rig = Rig.streaming(late)) {
      rig.give(trade("00:00:10", 3), trade("00:00:30", 5)).passTime(at("00:03:09"));
      rig.give(trade("00:00:20", 7)).end();
      assertThat(rig.told().to("X"))
          .containsExactly(
              "60000 " + bar(0, 3, 5, 3, 5, 2, 0), "190001 " + bar(0, 3, 7, 3, 5, 3, 1));
      assertThat(rig.told().to("> late-trades")).isEmpty();
    }
  }

  @Test
  void whereNobodyTradedInTimeThereIsOneAllTheSame() throws Exception {
    LateTrades late = LateTrades.none().with(7, at("00:03:10"));
    try (Rig<Trade, Bar> rig = Rig.streaming(late)) {
      rig.give(trade("00:00:20", 7)).end();
      assertThat(rig.told().to("X")).containsExactly("190001 " + bar(0, 7, 7, 7, 7, 1, 1));
    }
  }

  @Test
  void aTradeThatIsLateForNoBarIsATradeLikeAnyOther() throws Exception {
    LateTrades late = LateTrades.none().with(7, at("00:00:50"));
    try (Rig<Trade, Bar> rig = Rig.streaming(late)) {
      rig.give(trade("00:00:50", 3), trade("00:00:20", 7)).end();
      assertThat(rig.told().to("X")).containsExactly("60000 " + bar(0, 7, 7, 3, 3, 2, 0));
    }
  }

  @Test
  void beyondTheLimitItIsLateAsBefore() throws Exception {
    LateTrades late = LateTrades.none().with(7, at("00:05:59")).with(8, at("00:06:00"));
    try (Rig<Trade, Bar> rig = Rig.streaming(late)) {
      rig.give(trade("00:00:10", 3), trade("00:00:20", 7), trade("00:00:20", 8)).end();
      assertThat(rig.told().to("X")).hasSize(2).last().asString().startsWith("359001 ");
      assertThat(rig.told().to("> late-trades")).singleElement().asString().contains("sequence=8");
    }
  }

  /** As a source without a judge of lateness gives it. */
  @Test
  void aTradeBehindTheWatermarkIsKnownRightAfterIt() throws Exception {
    try (Rig<Trade, Bar> rig = Rig.streaming(LateTrades.none())) {
      rig.give(trade("00:00:10", 3)).passTime(at("00:01:30"));
      rig.give(trade("00:00:20", 7)).end();
      assertThat(rig.told().to("X")).hasSize(2).last().asString().startsWith("90001 ");
    }
  }

  @Test
  void aBarThatCanNoLongerBeRevisedIsForgotten() throws Exception {
    try (Rig<Trade, Bar> rig = Rig.streaming(LateTrades.none())) {
      rig.give(trade("00:00:10", 3)).passTime(at("00:05:59"));
      assertThat(rig.entries()).isEqualTo(1);
      rig.passTime(at("00:06:00"));
      assertThat(rig.entries()).isZero();
      assertThat(rig.timers()).isZero();
    }
  }

  @Test
  void aLimitThatWasTakenBackLeavesNothingBehind() throws Exception {
    try (Rig<Trade, Bar> before = Rig.streaming(LateTrades.none())) {
      before.give(trade("00:00:10", 3)).passTime(at("00:02:00"));
      try (Rig<Trade, Bar> after = Rig.restored(new Trades(), before.snapshot())) {
        after.passTime(at("00:06:00"));
        assertThat(after.entries()).isZero();
      }
    }
  }

  /** What was told last of each bar is what is told if all had come in time. */
  @Test
  void theLastRevisionIsTheBarThatAllTradesMake() throws Exception {
    LateTrades limitless = new LateTrades(100 * Trades.MINUTE);
    List<Trade> trades = limitless.history();
    Map<String, Bar> last = new TreeMap<>();
    try (Rig<Trade, Bar> rig = Rig.streaming(limitless)) {
      rig.live(trades).end();
      rig.said()
          .forEach(
              said ->
                  last.put(said.getValue().instrument() + said.getValue().end(), said.getValue()));
    }
    assertThat(last.values().stream().filter(Bar::isRevised)).hasSizeGreaterThan(10);
    List<Trade> inTime = trades.stream().sorted(Comparator.comparingLong(Trade::time)).toList();
    try (Rig<Trade, Bar> rig = Rig.streaming(new Trades())) {
      rig.live(inTime).end();
      assertThat(rig.said()).hasSameSizeAs(last.values());
      rig.said()
          .forEach(
              said -> {
                Bar bar = said.getValue();
                Bar told = last.get(bar.instrument() + bar.end());
                assertThat(told.toString().replaceAll("lateE8=\\d+", "lateE8=0"))
                    .isEqualTo(bar.toString());
              });
    }
  }

  private static String bar(long start, long... numbers) {
    return new Bar(
            "X",
            start,
            start + Trades.MINUTE,
            numbers[0] * E8.ONE,
            numbers[1] * E8.ONE,
            numbers[2] * E8.ONE,
            numbers[3] * E8.ONE,
            numbers[4] * E8.ONE,
            numbers[5] * E8.ONE)
        .toString();
  }
}
