package dev.kontor.jobs.output;

import dev.kontor.connectors.files.Line;
import dev.kontor.models.ledger.ActionChange;
import dev.kontor.models.ledger.CashFlow;
import dev.kontor.models.ledger.ClosedTrade;
import dev.kontor.models.ledger.Entry;

/** What was earned and what was paid: closed trades, cash flows, corporate actions. */
final class MoneyLines {
  private MoneyLines() {}

  static Line trade(Entry entry, ClosedTrade trade) {
    return line(
        OutputFile.TRADES,
        new Csv()
            .time(entry.time())
            .add(entry.account())
            .add(trade.instrument())
            .add(trade.side().name())
            .e8(trade.quantityE8())
            .time(trade.entryTime())
            .e8(trade.entryPriceE8())
            .time(trade.exitTime())
            .e8(trade.exitPriceE8())
            .e8(trade.profitE8())
            .e8(trade.feesE8()));
  }

  static Line cashFlow(Entry entry, CashFlow flow) {
    return line(
        OutputFile.CASH_FLOWS,
        new Csv()
            .time(entry.time())
            .add(entry.account())
            .add(flow.kind().name())
            .addIfAny(flow.instrument())
            .addIfAny(flow.currency())
            .e8(flow.amountE8())
            .add(flow.reason()));
  }

  static Line action(Entry entry, ActionChange action) {
    return line(
        OutputFile.ACTIONS,
        new Csv()
            .time(entry.time())
            .add(entry.account())
            .add(action.instrument())
            .time(action.time())
            .add(Long.toString(action.splitTo()))
            .add(Long.toString(action.splitFrom()))
            .e8(action.dividendE8())
            .e8(action.quantityE8())
            .e8(action.inLieuE8()));
  }

  private static Line line(OutputFile file, Csv row) {
    return new Line(file.file(), row.toString());
  }
}
