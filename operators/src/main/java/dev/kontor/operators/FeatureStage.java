package dev.kontor.operators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.bars.BarOperator;
import dev.kontor.operators.bars.SampleOperator;
import dev.kontor.operators.indicators.BarIndicators;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.indicators.IndicatorOperator;
import dev.kontor.operators.indicators.ReferringIndicators;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.references.ReferenceOperator;
import dev.kontor.operators.references.Referring;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From a market to rows without scores: bars of trades, samples of them, indicators, and before
 * these what indicators refer to in other instruments.
 *
 * @param built bars of the clock; null if there are no trades
 * @param sampled bars that end by what is traded; null if there are none
 */
record FeatureStage(
    SingleOutputStreamOperator<Bar> built,
    SingleOutputStreamOperator<Bar> sampled,
    SingleOutputStreamOperator<Features> rows) {

  static FeatureStage wire(MarketStreams market, TradingConfig config, boolean sorted) {
    SingleOutputStreamOperator<Bar> built = null;
    if (market.trades() != null) {
      built =
          market
              .trades()
              .keyBy(Trade::instrument)
              .transform("bars", RecordType.BAR, new BarOperator(sorted, config.bars()))
              .uid("bars");
    }
    SingleOutputStreamOperator<Bar> sampled =
        config.bars().samples() ? samples(market.trades(), config, sorted) : null;
    SingleOutputStreamOperator<Features> features =
        indicators(
            sampled == null ? built : sampled,
            sampled == null ? market.bars() : null,
            config,
            sorted);
    return new FeatureStage(built, sampled, features);
  }

  /** Trades that came too late for their bars; null if none are built. */
  DataStream<Trade> late() {
    if (built == null || sampled == null) {
      return built == null ? null : built.getSideOutput(BarOperator.LATE);
    }
    return built.getSideOutput(BarOperator.LATE).union(sampled.getSideOutput(SampleOperator.LATE));
  }

  /** Bars at which orders fill and positions are valued. */
  DataStream<Bar> marks() {
    return sampled == null ? rows.getSideOutput(IndicatorOperator.MARKS) : built;
  }

  /** Trades outside of sessions; null if no bars are built. */
  DataStream<Trade> outside() {
    return built == null ? null : built.getSideOutput(BarOperator.OUTSIDE);
  }

  private static SingleOutputStreamOperator<Features> indicators(
      SingleOutputStreamOperator<Bar> built,
      DataStream<Bar> given,
      TradingConfig config,
      boolean sorted) {
    StrategyPlan plan = config.plan();
    if (plan.references().isEmpty()) {
      return base(built, given)
          .transform(
              "indicators",
              TypeInformation.of(Features.class),
              new BarIndicators(sorted, plan, config.bars()))
          .uid("indicators");
    }
    return base(built, given)
        .keyBy(bar -> 0L)
        .transform("references", Referring.TYPE, new ReferenceOperator(sorted, plan, config.bars()))
        .uid("references")
        .setParallelism(1)
        .setMaxParallelism(1)
        .keyBy(Referring::instrument)
        .transform(
            "indicators",
            TypeInformation.of(Features.class),
            new ReferringIndicators(sorted, plan, config.bars()))
        .uid("indicators");
  }

  private static SingleOutputStreamOperator<Bar> samples(
      DataStream<Trade> trades, TradingConfig config, boolean sorted) {
    return trades
        .keyBy(Trade::instrument)
        .transform("samples", RecordType.BAR, new SampleOperator(sorted, config.bars()))
        .uid("samples");
  }

  private static KeyedStream<Bar, String> base(
      SingleOutputStreamOperator<Bar> built, DataStream<Bar> given) {
    if (given == null) {
      return DataStreamUtils.reinterpretAsKeyedStream(built, Bar::instrument);
    }
    return (built == null ? given : built.union(given)).keyBy(Bar::instrument);
  }
}
