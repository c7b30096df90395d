package dev.kontor.operators;

import dev.kontor.models.desk.Control;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.desk.AccountKey;
import dev.kontor.operators.desk.DeskEvent;
import dev.kontor.operators.desk.DeskModule;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.indicators.IndicatorOperator;
import dev.kontor.operators.ledger.LedgerLine;
import dev.kontor.operators.ledger.LedgerOperator;
import dev.kontor.operators.patterns.PatternStage;
import dev.kontor.operators.signals.SignalOperator;
import dev.kontor.operators.signals.VoteFunction;
import dev.kontor.operators.statefun.FunctionHost;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The corridor: streams of a market in, a ledger out. A job brings sources and sinks, a test brings
 * lists; all of them run this one graph.
 */
public final class TradingTopology {
  private TradingTopology() {}

  public static Outputs wire(
      MarketStreams market, DataStream<Control> control, TradingConfig config) {
    return wire(market, control, null, config);
  }

  /**
   * @param promotions words about models; null if the configuration knows no promotions
   */
  public static Outputs wire(
      MarketStreams market,
      DataStream<Control> control,
      DataStream<ModelControl> promotions,
      TradingConfig config) {
    StrategyPlan plan = config.plan();
    boolean sorted = isBatch(control);

    FeatureStage stage = FeatureStage.wire(market, config, sorted);
    SingleOutputStreamOperator<Features> features = stage.rows();
    PredictStage predict = PredictStage.wire(features, promotions, config, sorted);
    SingleOutputStreamOperator<Features> scored = predict.rows();
    SingleOutputStreamOperator<Vote> rules =
        scored.process(new VoteFunction(plan), type(Vote.class)).name("rules").uid("rules");
    DataStream<Vote> matches = matches(rules, plan);
    SingleOutputStreamOperator<Signal> signals =
        (matches == null ? rules : rules.union(matches))
            .keyBy(Vote::instrument)
            .transform("signals", type(Signal.class), new SignalOperator(sorted, plan))
            .uid("signals");
    SingleOutputStreamOperator<Entry> entries =
        DeskStage.wire(stage.marks(), market, signals, control, config, sorted)
            .keyBy(event -> AccountKey.of(event.account()))
            .transform(
                "desk",
                type(Entry.class),
                new FunctionHost<>(
                    sorted, DeskEvent.TYPE, new DeskModule(config.desk(), config.accounts())))
            .uid("desk");
    SingleOutputStreamOperator<LedgerLine> ledger =
        (predict.entries() == null ? entries : entries.union(predict.entries()))
            .keyBy(entry -> 0L)
            .transform("ledger", type(LedgerLine.class), new LedgerOperator(sorted))
            .uid("ledger")
            .setParallelism(1)
            .setMaxParallelism(1);
    return new Outputs(
        features.getSideOutput(IndicatorOperator.BARS),
        scored,
        matches,
        signals,
        ledger,
        features.getSideOutput(IndicatorOperator.GAPS),
        stage.late(),
        stage.outside(),
        features.getSideOutput(IndicatorOperator.LATE),
        features.getSideOutput(IndicatorOperator.REVISIONS),
        features.getSideOutput(IndicatorOperator.SPLITS),
        predict.scores(),
        predict.alerts());
  }

  /** The first part of the picture alone, as {@link #wire} has it: from given bars to rows. */
  public static SingleOutputStreamOperator<Features> features(
      DataStream<Bar> bars, TradingConfig config) {
    return features(new MarketStreams(null, bars), config);
  }

  /** The first part of the picture alone, as {@link #wire} has it: from a market to rows. */
  public static SingleOutputStreamOperator<Features> features(
      MarketStreams market, TradingConfig config) {
    boolean sorted = isBatch(market.trades() == null ? market.bars() : market.trades());
    return FeatureStage.wire(market, config, sorted).rows();
  }

  private static DataStream<Vote> matches(
      SingleOutputStreamOperator<Vote> rules, StrategyPlan plan) {
    DataStream<Vote> all = null;
    for (var pattern : plan.settings().patterns().entrySet()) {
      String name = pattern.getKey();
      DataStream<Vote> one =
          PatternStage.matches(
              rules.getSideOutput(VoteFunction.happenings(name)), name, pattern.getValue());
      all = all == null ? one : all.union(one);
    }
    return all;
  }

  private static boolean isBatch(DataStream<?> stream) {
    return stream.getExecutionEnvironment().getConfiguration().get(ExecutionOptions.RUNTIME_MODE)
        == RuntimeExecutionMode.BATCH;
  }

  private static <T> TypeInformation<T> type(Class<T> type) {
    return TypeInformation.of(type);
  }
}
