package dev.kontor.operators;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.bars.BarOperator;
import dev.kontor.operators.bars.SampleOperator;
import dev.kontor.operators.desk.AccountKey;
import dev.kontor.operators.desk.Delivery;
import dev.kontor.operators.desk.DeskEvent;
import dev.kontor.operators.desk.DeskModule;
import dev.kontor.operators.desk.MarkOperator;
import dev.kontor.operators.indicators.BarIndicators;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.indicators.IndicatorOperator;
import dev.kontor.operators.indicators.ReferringIndicators;
import dev.kontor.operators.ledger.LedgerLine;
import dev.kontor.operators.ledger.LedgerOperator;
import dev.kontor.operators.patterns.PatternStage;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.references.ReferenceOperator;
import dev.kontor.operators.references.Referring;
import dev.kontor.operators.signals.SignalOperator;
import dev.kontor.operators.signals.VoteFunction;
import dev.kontor.operators.statefun.FunctionHost;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
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

    Upstream upstream = upstream(market, config, sorted);
    SingleOutputStreamOperator<Bar> built = upstream.built();
    SingleOutputStreamOperator<Bar> sampled = upstream.sampled();
    SingleOutputStreamOperator<Features> features = upstream.features();
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
    DataStream<Bar> marks =
        sampled == null ? features.getSideOutput(IndicatorOperator.MARKS) : built;
    SingleOutputStreamOperator<Entry> entries =
        desk(marks, market, signals, control, config, sorted)
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
        late(built, sampled),
        built == null ? null : built.getSideOutput(BarOperator.OUTSIDE),
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
    return upstream(
            market, config, isBatch(market.trades() == null ? market.bars() : market.trades()))
        .features();
  }

  /** Null for what is not made: bars of no trades, samples of bars by the clock. */
  private record Upstream(
      SingleOutputStreamOperator<Bar> built,
      SingleOutputStreamOperator<Bar> sampled,
      SingleOutputStreamOperator<Features> features) {}

  private static Upstream upstream(MarketStreams market, TradingConfig config, boolean sorted) {
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
    return new Upstream(built, sampled, features);
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
              "indicators", type(Features.class), new BarIndicators(sorted, plan, config.bars()))
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
            type(Features.class),
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

  private static DataStream<Trade> late(
      SingleOutputStreamOperator<Bar> built, SingleOutputStreamOperator<Bar> sampled) {
    if (built == null || sampled == null) {
      return built == null ? null : built.getSideOutput(BarOperator.LATE);
    }
    return built.getSideOutput(BarOperator.LATE).union(sampled.getSideOutput(SampleOperator.LATE));
  }

  private static KeyedStream<Bar, String> base(
      SingleOutputStreamOperator<Bar> built, DataStream<Bar> given) {
    if (given == null) {
      return DataStreamUtils.reinterpretAsKeyedStream(built, Bar::instrument);
    }
    return (built == null ? given : built.union(given)).keyBy(Bar::instrument);
  }

  private static DataStream<DeskEvent> desk(
      DataStream<Bar> marks,
      MarketStreams market,
      DataStream<Signal> signals,
      DataStream<Control> control,
      TradingConfig config,
      boolean sorted) {
    List<String> accounts = config.accounts().stream().map(Account::name).toList();
    Delivery delivery = new Delivery(accounts);
    DataStream<DeskEvent> events =
        marks
            .transform("marks", DeskEvent.TYPE, new MarkOperator(sorted, accounts))
            .uid("marks")
            .union(
                deliver("signal", signals.map(DeskEvent::of), delivery),
                deliver("control", control.map(DeskEvent::of), delivery));
    if (config.desk().venue().fills().finer()) {
      events = events.union(TickStage.wire(market, config, accounts, sorted));
    }
    return market.actions() == null
        ? events
        : events.union(deliver("action", market.actions().map(DeskEvent::of), delivery));
  }

  private static DataStream<DeskEvent> deliver(
      String what, SingleOutputStreamOperator<DeskEvent> events, Delivery delivery) {
    return events
        .returns(DeskEvent.TYPE)
        .name(what + "s")
        .uid("desk-" + what + "s")
        .flatMap(delivery)
        .returns(DeskEvent.TYPE)
        .name("deliver " + what + "s")
        .uid("deliver-" + what + "s");
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
