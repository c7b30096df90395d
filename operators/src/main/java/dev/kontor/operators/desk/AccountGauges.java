package dev.kontor.operators.desk;

import dev.kontor.models.desk.RiskMemory;
import dev.kontor.models.ledger.Book;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.market.E8;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * An account's numbers as metrics, in the account's currency; each instrument that was held has a
 * group {@code instrument.SYMBOL} with its {@code position}. Written by the task, read by whoever
 * reports: of two numbers one may be of a later moment.
 */
final class AccountGauges {
  private final MetricGroup group;
  private final Map<String, Held> known = new HashMap<>();

  /** The positions of the last book in a row, so that no slice looks for them. */
  private Book book;

  private int opened;
  private Held[] held = {};

  private long equityE8;
  private long cashE8;
  private long grossE8;
  private long netE8;
  private double drawdown;
  private int risk;

  AccountGauges(MetricGroup group) {
    this.group = group;
    gauge("equity", () -> E8.asDouble(equityE8));
    gauge("cash", () -> E8.asDouble(cashE8));
    gauge("exposure_gross", () -> E8.asDouble(grossE8));
    gauge("exposure_net", () -> E8.asDouble(netE8));
    gauge("drawdown", () -> drawdown);
    group.<Integer, Gauge<Integer>>gauge("risk_state", () -> risk);
  }

  void show(RiskMemory memory) {
    if (memory.book != book || book.positions.size() != opened) {
      look(memory.book);
    }
    equityE8 = book.equityE8();
    cashE8 = book.purses.isEmpty() ? book.cashE8 : book.equity().cashE8();
    netE8 = equityE8 - cashE8;
    drawdown = drawdown(memory.risk.peakE8);
    risk = memory.risk.mode.ordinal();
    long gross = 0;
    for (Held each : held) {
      long quantity = each.position.quantityE8;
      if (quantity != each.quantityE8) {
        each.quantityE8 = quantity;
        each.showIn(group);
      }
      if (quantity != 0) {
        gross += Math.abs(valueE8(each.position));
      }
    }
    grossE8 = gross;
  }

  private void look(Book current) {
    book = current;
    opened = current.positions.size();
    current.positions.forEach(
        (instrument, position) -> known.computeIfAbsent(instrument, Held::new).position = position);
    held = known.values().toArray(Held[]::new);
  }

  private long valueE8(Position position) {
    return position.currency == null
        ? position.valueE8
        : book.purse(position.currency).converted(position.valueE8);
  }

  /** As a share of the highest equity that limits look at. */
  private double drawdown(long peakE8) {
    return equityE8 >= peakE8 ? 0 : (double) (peakE8 - equityE8) / peakE8;
  }

  private void gauge(String name, Gauge<Double> gauge) {
    group.gauge(name, gauge);
  }

  /** An instrument's position in the book, and what is shown of it once it was held. */
  private static final class Held {
    private final String instrument;
    private Position position;
    private long quantityE8;
    private boolean shown;

    Held(String instrument) {
      this.instrument = instrument;
    }

    void showIn(MetricGroup group) {
      if (!shown) {
        shown = true;
        MetricGroup own = group.addGroup("instrument", instrument);
        own.<Double, Gauge<Double>>gauge("position", () -> E8.asDouble(quantityE8));
      }
    }
  }
}
