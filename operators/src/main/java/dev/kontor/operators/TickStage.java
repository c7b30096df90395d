package dev.kontor.operators;

import dev.kontor.models.execution.Fills;
import dev.kontor.operators.desk.DeskEvent;
import dev.kontor.operators.desk.Tick;
import dev.kontor.operators.desk.TickOperator;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The way from trades and quotes to the desks, if orders fill at those and not at bars. */
final class TickStage {
  private TickStage() {}

  static DataStream<DeskEvent> wire(
      MarketStreams market, TradingConfig config, List<String> accounts, boolean sorted) {
    DataStream<Tick> trades =
        config.desk().venue().fills() == Fills.TRADES
            ? ticks("trade", market.trades(), market.trades().map(Tick::of))
            : null;
    DataStream<Tick> quotes =
        market.quotes() == null
            ? null
            : ticks("quote", market.quotes(), market.quotes().map(Tick::of));
    DataStream<Tick> ticks =
        trades == null ? quotes : quotes == null ? trades : trades.union(quotes);
    return ticks
        .keyBy(Tick::instrument)
        .transform("ticks", DeskEvent.TYPE, new TickOperator(sorted, config.desk(), accounts))
        .uid("ticks");
  }

  /** On the tasks of what they are made of. */
  private static DataStream<Tick> ticks(
      String what, DataStream<?> from, SingleOutputStreamOperator<Tick> ticks) {
    return ticks
        .returns(Tick.TYPE)
        .name(what + " ticks")
        .uid(what + "-ticks")
        .setParallelism(from.getParallelism());
  }
}
