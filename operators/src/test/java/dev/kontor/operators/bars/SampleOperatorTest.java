package dev.kontor.operators.bars;

import static dev.kontor.operators.bars.Trades.at;
import static dev.kontor.operators.bars.Trades.trade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Sampling;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

class SampleOperatorTest implements RescalingLaws<Trade, Bar> {
  private record Samples(String sampling, Trades trades) implements Subject<Trade, Bar> {
    @Override
    public OneInputStreamOperator<Trade, Bar> operator(boolean sorted) {
      return new SampleOperator(
          sorted,
          new BarConfig(
              Timeframe.of("1m"),
              Sampling.of(sampling),
              Listings.all(new Listing(null, Timeframe.SAMPLED)),
              10,
              Filling.OFF));
    }

    @Override
    public String key(Trade trade) {
      return trades.key(trade);
    }

    @Override
    public long time(Trade trade) {
      return trades.time(trade);
    }

    @Override
    public String owner(Bar bar) {
      return trades.owner(bar);
    }

    @Override
    public List<OutputTag<?>> sides() {
      return List.of(SampleOperator.LATE);
    }

    @Override
    public List<Trade> history() {
      return trades.history();
    }
  }

  @Override
  public Subject<Trade, Bar> subject() {
    return new Samples("renko(2)", new Trades());
  }

  @Test
  void tradesOfOneTimeAreTakenInTheirSequence() throws Exception {
    try (Rig<Trade, Bar> rig = rig("trades(2)")) {
      rig.give(trade("00:00:10", 5), trade("00:00:10", 3), trade("00:00:09", 4)).end();
      assertThat(rig.told().to("X"))
          .singleElement()
          .asString()
          .startsWith("10001 ")
          .contains("openE8=400000000", "closeE8=300000000");
    }
  }

  @Test
  void aBarGoesOutOnceTimeHasPassedTheTradeThatClosesIt() throws Exception {
    try (Rig<Trade, Bar> rig = rig("trades(1)")) {
      rig.give(trade("00:00:10", 3)).passTime(at("00:00:10") - 1);
      assertThat(rig.told().to("X")).isEmpty();
      rig.passTime(at("00:00:10"));
      assertThat(rig.told().to("X")).hasSize(1);
    }
  }

  @Test
  void whatIsLateIsLateAfterARestoreToo() throws Exception {
    try (Rig<Trade, Bar> rig = rig("trades(1)")) {
      rig.give(trade("00:00:10", 3)).passTime(at("00:00:10"));
      try (Rig<Trade, Bar> restored =
          Rig.restored(new Samples("trades(1)", new Trades()), rig.snapshot())) {
        restored.give(trade("00:00:10", 7), trade("00:00:11", 8)).end();
        assertThat(restored.aside(SampleOperator.LATE)).hasSize(1);
        assertThat(restored.told().to("X")).hasSize(1);
      }
    }
  }

  private static Rig<Trade, Bar> rig(String sampling) throws Exception {
    return Rig.streaming(new Samples(sampling, new Trades()));
  }
}
