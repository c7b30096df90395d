package dev.kontor.jobs.output;

import dev.kontor.connectors.files.Line;
import dev.kontor.models.execution.Order;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Equity;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.PositionChange;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.signals.Signal;
import dev.kontor.operators.ledger.LedgerLine;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Each entry as a line of the ledger and a row of the table of its kind, where there is one. */
public final class LedgerLines implements FlatMapFunction<LedgerLine, Line> {
  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(LedgerLine line, Collector<Line> out) {
    out.collect(new Line(OutputFile.LEDGER.file(), line.text()));
    Entry entry = line.entry();
    if (entry.signal() != null) {
      out.collect(signal(entry, entry.signal()));
      ExplanationLines.of(entry, out);
    } else if (entry.order() != null) {
      out.collect(order(entry));
    } else if (entry.fill() != null) {
      out.collect(fill(entry, entry.fill()));
    } else if (entry.position() != null) {
      out.collect(position(entry, entry.position()));
    } else if (entry.equity() != null) {
      out.collect(equity(entry, entry.equity()));
    } else if (entry.risk() != null) {
      out.collect(risk(entry, entry.risk()));
    } else if (entry.trade() != null) {
      out.collect(MoneyLines.trade(entry, entry.trade()));
    } else if (entry.cashFlow() != null) {
      out.collect(MoneyLines.cashFlow(entry, entry.cashFlow()));
    } else if (entry.action() != null) {
      out.collect(MoneyLines.action(entry, entry.action()));
    }
  }

  private static Line signal(Entry entry, Signal signal) {
    return line(
        OutputFile.SIGNALS,
        new Csv()
            .time(signal.time())
            .add(entry.account())
            .add(signal.instrument())
            .add(signal.advice().name())
            .number(signal.strength())
            .add(signal.verdict().name())
            .add(signal.reason())
            .addIfAny(signal.limit())
            .addIfAny(signal.value()));
  }

  private static Line order(Entry entry) {
    Order order = entry.order().order();
    return line(
        OutputFile.ORDERS,
        new Csv()
            .time(entry.time())
            .add(entry.account())
            .add(order.instrument())
            .add(order.id())
            .add(order.side().name())
            .add(order.type().name())
            .price(order.quantityE8())
            .price(order.type().limited() ? order.priceE8() : 0)
            .price(order.sentTriggerE8())
            .add(entry.order().status().name())
            .add(entry.order().reason()));
  }

  private static Line fill(Entry entry, Fill fill) {
    return line(
        OutputFile.FILLS,
        new Csv()
            .time(fill.time())
            .add(entry.account())
            .add(fill.instrument())
            .add(fill.orderId())
            .add(fill.side().name())
            .e8(fill.quantityE8())
            .e8(fill.priceE8())
            .e8(fill.feeE8()));
  }

  private static Line position(Entry entry, PositionChange position) {
    return line(
        OutputFile.POSITIONS,
        new Csv()
            .time(position.time())
            .add(entry.account())
            .add(position.instrument())
            .e8(position.quantityE8())
            .e8(position.averageE8())
            .e8(position.realizedE8()));
  }

  private static Line equity(Entry entry, Equity equity) {
    return line(
        OutputFile.EQUITY,
        new Csv()
            .time(entry.time())
            .add(entry.account())
            .e8(equity.equityE8())
            .e8(equity.cashE8())
            .e8(equity.valueE8()));
  }

  private static Line risk(Entry entry, RiskChange change) {
    return line(
        OutputFile.RISK,
        new Csv()
            .time(entry.time())
            .add(entry.account())
            .add(change.to())
            .add(change.reason())
            .addIfAny(change.instrument())
            .addIfAny(change.who()));
  }

  private static Line line(OutputFile file, Csv row) {
    return new Line(file.file(), row.toString());
  }
}
