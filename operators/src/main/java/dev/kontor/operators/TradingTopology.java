package dev.kontor.operators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.models.patterns.Happening;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.bars.BarOperator;
import dev.kontor.operators.bars.RollUpOperator;
import dev.kontor.operators.desk.Delivery;
import dev.kontor.operators.desk.DeskEvent;
import dev.kontor.operators.desk.DeskOperator;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.indicators.IndicatorOperator;
import dev.kontor.operators.ledger.LedgerLine;
import dev.kontor.operators.ledger.LedgerOperator;
import dev.kontor.operators.patterns.PatternStage;
import dev.kontor.operators.predict.PredictFunction;
import dev.kontor.operators.signals.SignalOperator;
import dev.kontor.operators.signals.VoteFunction;
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
    StrategyPlan plan = config.plan();
    boolean sorted = isBatch(control);

    SingleOutputStreamOperator<Bar> built = null;
    if (market.trades() != null) {
      built =
          market
              .trades()
              .keyBy(Trade::instrument)
              .transform("bars", type(Bar.class), new BarOperator(sorted, config.base()))
              .uid("bars");
    }
    KeyedStream<Bar, String> base = base(built, market.bars());
    SingleOutputStreamOperator<Bar> bars =
        base.transform(
                "roll up",
                type(Bar.class),
                new RollUpOperator(sorted, timeframes(plan), config.allowedGap()))
            .uid("roll-up");
    SingleOutputStreamOperator<Features> features =
        DataStreamUtils.reinterpretAsKeyedStream(bars, Bar::instrument)
            .transform("indicators", type(Features.class), new IndicatorOperator(sorted, plan))
            .uid("indicators");
    SingleOutputStreamOperator<Features> scored =
        plan.settings().models().isEmpty()
            ? features
            : features
                .map(new PredictFunction(plan))
                .returns(Features.class)
                .name("predict")
                .uid("predict");
    SingleOutputStreamOperator<Vote> rules =
        scored.process(new VoteFunction(plan), type(Vote.class)).name("rules").uid("rules");
    DataStream<Vote> matches = matches(rules.getSideOutput(VoteFunction.HAPPENINGS), plan);
    SingleOutputStreamOperator<Signal> signals =
        (matches == null ? rules : rules.union(matches))
            .keyBy(Vote::instrument)
            .transform("signals", type(Signal.class), new SignalOperator(sorted, plan))
            .uid("signals");
    SingleOutputStreamOperator<Entry> entries =
        desk(marks(bars, config.base()), signals, control, config)
            .keyBy(DeskEvent::account)
            .transform(
                "desk",
                type(Entry.class),
                new DeskOperator(sorted, config.desk(), config.accounts()))
            .uid("desk");
    SingleOutputStreamOperator<LedgerLine> ledger =
        entries
            .keyBy(entry -> "ledger")
            .transform("ledger", type(LedgerLine.class), new LedgerOperator(sorted))
            .uid("ledger")
            .setParallelism(1)
            .setMaxParallelism(1);
    return new Outputs(
        bars,
        scored,
        matches,
        signals,
        ledger,
        bars.getSideOutput(RollUpOperator.GAPS),
        built == null ? null : built.getSideOutput(BarOperator.LATE),
        bars.getSideOutput(RollUpOperator.LATE));
  }

  private static KeyedStream<Bar, String> base(
      SingleOutputStreamOperator<Bar> built, DataStream<Bar> given) {
    if (given == null) {
      return DataStreamUtils.reinterpretAsKeyedStream(built, Bar::instrument);
    }
    return (built == null ? given : built.union(given)).keyBy(Bar::instrument);
  }

  private static DataStream<Bar> marks(DataStream<Bar> bars, Timeframe base) {
    long span = base.millis();
    return bars.filter(bar -> bar.span() == span).name("marks").uid("marks");
  }

  private static DataStream<DeskEvent> desk(
      DataStream<Bar> marks,
      DataStream<Signal> signals,
      DataStream<Control> control,
      TradingConfig config) {
    Delivery delivery = new Delivery(config.accounts().stream().map(Account::name).toList());
    return deliver("mark", marks.map(mark -> new DeskEvent(null, mark, null, null)), delivery)
        .union(
            deliver("signal", signals.map(s -> new DeskEvent(null, null, s, null)), delivery),
            deliver("control", control.map(c -> new DeskEvent(null, null, null, c)), delivery));
  }

  private static DataStream<DeskEvent> deliver(
      String what, SingleOutputStreamOperator<DeskEvent> events, Delivery delivery) {
    return events
        .returns(DeskEvent.class)
        .name(what + "s")
        .uid("desk-" + what + "s")
        .flatMap(delivery)
        .returns(DeskEvent.class)
        .name("deliver " + what + "s")
        .uid("deliver-" + what + "s");
  }

  private static DataStream<Vote> matches(DataStream<Happening> happenings, StrategyPlan plan) {
    DataStream<Vote> all = null;
    for (var pattern : plan.settings().patterns().entrySet()) {
      DataStream<Vote> one = PatternStage.matches(happenings, pattern.getKey(), pattern.getValue());
      all = all == null ? one : all.union(one);
    }
    return all;
  }

  private static List<Timeframe> timeframes(StrategyPlan plan) {
    return plan.compile().indicators().timeframes();
  }

  private static boolean isBatch(DataStream<?> stream) {
    return stream.getExecutionEnvironment().getConfiguration().get(ExecutionOptions.RUNTIME_MODE)
        == RuntimeExecutionMode.BATCH;
  }

  private static <T> TypeInformation<T> type(Class<T> type) {
    return TypeInformation.of(type);
  }
}
