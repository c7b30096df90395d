package dev.kontor.operators;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Signal;
import dev.kontor.operators.desk.Delivery;
import dev.kontor.operators.desk.DeskEvent;
import dev.kontor.operators.desk.MarkOperator;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** All that desks hear of, each thing for every account that it concerns. */
final class DeskStage {
  private DeskStage() {}

  static DataStream<DeskEvent> wire(
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
}
