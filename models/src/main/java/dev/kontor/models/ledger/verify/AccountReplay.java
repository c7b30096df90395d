package dev.kontor.models.ledger.verify;

import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Balance;
import dev.kontor.models.ledger.Book;
import dev.kontor.models.ledger.CashFlow;
import dev.kontor.models.ledger.CostBasis;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.PositionSplit;
import dev.kontor.models.ledger.Purse;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An account's money, booked anew. What it started with is what the first equity leaves once all
 * before it is taken off; marks are not in the ledger, so positions have a known value when flat
 * only. Mutable.
 */
final class AccountReplay {
  private static final String CASH = "cash.";

  private final Book book = new Book();
  private final Map<String, Integer> open = new HashMap<>();
  private long sequence;
  private boolean started;
  private long startE8;

  /** Booked with the position that follows it, which says how its cost is counted. */
  private Fill fill;

  long startCashE8() {
    return startE8;
  }

  void add(Line line) throws BadLine {
    sequence++;
    must("seq", line.number("seq"), sequence);
    String kind = line.text("kind");
    if (!kind.equals("position")) {
      book(CostBasis.AVERAGE);
    }
    switch (kind) {
      case "fill" -> fill = fill(line);
      case "position" -> position(line);
      case "equity" -> equity(line);
      case "cashflow" ->
          book.apply(
              new CashFlow(
                  line.word("for", CashFlow.Kind.class),
                  line.textOrNull("instrument"),
                  line.textOrNull("currency"),
                  line.money("amount"),
                  ""));
      case "action" -> action(line);
      default -> {
        // Moves no money.
      }
    }
  }

  private static Fill fill(Line line) throws BadLine {
    return new Fill(
        line.text("order"),
        line.text("instrument"),
        line.word("side", Side.class),
        line.time("at"),
        line.money("quantity"),
        line.money("price"),
        line.money("fee"),
        line.textOrNull("currency"));
  }

  private void book(CostBasis basis) throws BadLine {
    if (fill == null) {
      return;
    }
    Fill booked = fill;
    fill = null;
    Position position = book.positions.get(booked.instrument());
    if (position == null) {
      position = book.open(booked.instrument(), basis, booked.currency());
    }
    if (!Objects.equals(position.currency, booked.currency())) {
      throw new BadLine("follows a fill in another currency than the position's");
    }
    boolean held = position.quantityE8 != 0;
    book.apply(booked);
    count(position, held);
  }

  private void position(Line line) throws BadLine {
    CostBasis basis = line.has("basis") ? line.word("basis", CostBasis.class) : CostBasis.AVERAGE;
    book(basis);
    Position position = book.positions.get(line.text("instrument"));
    if (position == null) {
      throw new BadLine("is a position in " + line.text("instrument") + ", which never traded");
    }
    must("quantity", line.money("quantity"), position.quantityE8);
    must("average", line.money("average"), position.averageE8());
    must("realized", line.money("realized"), position.realizedE8);
  }

  private void action(Line line) throws BadLine {
    String instrument = line.text("instrument");
    Position position = book.positions.get(instrument);
    if (position == null || position.quantityE8 == 0) {
      throw new BadLine("is a corporate action of " + instrument + ", of which nothing is held");
    }
    long to = line.number("to");
    long from = line.number("from");
    if (to <= 0 || from <= 0) {
      throw new BadLine("is a split of other than positive numbers");
    }
    long left = line.money("quantity");
    long whole = new PositionSplit(to, from, 1).quantity(position.quantityE8);
    if (Long.signum(left) == -Long.signum(whole) || Math.abs(left) > Math.abs(whole)) {
      throw new BadLine("leaves " + E8.format(left) + " of a position that is " + E8.format(whole));
    }
    if (to != from) {
      new PositionSplit(to, from, 1)
          .apply(instrument, line.time("at"), position, left, line.money("inLieu"), trade -> {});
      count(position, true);
    } else {
      must("quantity", left, position.quantityE8);
    }
  }

  private void equity(Line line) throws BadLine {
    long cash = line.money("cash");
    long value = line.money("positions");
    must("equity", line.money("equity"), Math.addExact(cash, value));
    for (Balance balance : balances(line)) {
      Purse purse = book.purse(balance.currency());
      must(CASH + balance.currency(), balance.cashE8(), purse.cashE8);
      flat("positions." + balance.currency(), balance.currency(), balance.valueE8());
      cash -= balance.ourCashE8();
      value -= balance.ourValueE8();
    }
    for (Map.Entry<String, Purse> of : book.purses.entrySet()) {
      if (of.getValue().cashE8 != 0) {
        line.text(CASH + of.getKey());
      }
    }
    flat("positions", null, value);
    if (!started) {
      started = true;
      startE8 = cash - book.cashE8;
      book.cashE8 = cash;
    }
    must("cash", cash, book.cashE8);
  }

  private static List<Balance> balances(Line line) throws BadLine {
    List<Balance> balances = new ArrayList<>();
    for (String name : line.fields().keySet()) {
      if (name.startsWith(CASH)) {
        String currency = name.substring(CASH.length());
        boolean inverted = line.has("inverse." + currency);
        balances.add(
            new Balance(
                currency,
                line.money(name),
                line.money("positions." + currency),
                line.money((inverted ? "inverse." : "rate.") + currency),
                inverted));
      }
    }
    return balances;
  }

  private void count(Position position, boolean wasHeld) {
    int change = (position.quantityE8 != 0 ? 1 : 0) - (wasHeld ? 1 : 0);
    open.merge(String.valueOf(position.currency), change, Integer::sum);
  }

  private void flat(String name, String currency, long valueE8) throws BadLine {
    if (open.getOrDefault(String.valueOf(currency), 0) == 0) {
      must(name, valueE8, 0);
    }
  }

  private static void must(String name, long isE8, long mustE8) throws BadLine {
    if (isE8 != mustE8) {
      boolean count = name.equals("seq");
      throw new BadLine(
          "does not add up: its "
              + name
              + " is "
              + (count ? "" + isE8 : E8.format(isE8))
              + ", "
              + (count ? "must be " + mustE8 : "the lines before give " + E8.format(mustE8)));
    }
  }
}
