package dev.kontor.operators.records;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.OrderChange;
import dev.kontor.models.market.Bar;
import dev.kontor.models.patterns.Happening;
import dev.kontor.models.predict.Contribution;
import dev.kontor.models.predict.Explanation;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderPrices;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.indicators.Features;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a savepoint holds that was written before records knew on which scores they rest. */
class BeforeGroundsTest {
  private static final Before BEFORE = new Before("before-grounds.txt");
  private static final double[] ROW = {1.5, 0.5};
  private static final Grounds GROUNDS =
      new Grounds(
          List.of(new Origin("forest", "3", "f")),
          List.of(new Explanation("forest", 0.7, 0.5, List.of(new Contribution("rsi", 30, 0.2)))));

  private static final Signal SIGNAL =
      new Signal(
          "X",
          60_000,
          Advice.BUY,
          "up",
          0.5,
          Verdict.ACCEPTED,
          "rule: up",
          2,
          1,
          4,
          5,
          6,
          new OrderPrices(1, 2, 3),
          "1",
          "2");

  @Test
  void rowsAreReadAsOfNoGrounds() throws IOException {
    Bar bar = new Bar("X", 0, 60_000, 1, 4, 1, 2, 5);
    BEFORE.isReadAs(new Features(bar, 7, ROW));
    Before.isReadAgain(new Features(bar, 7, ROW, GROUNDS));
  }

  @Test
  void votesAreReadAsOfNoGrounds() throws IOException {
    BEFORE.isReadAs(new Vote("X", 60_000, 7, "up", null, 2, ROW, 42));
    Before.isReadAgain(new Vote("X", 60_000, 7, "up", null, 2, ROW, 42, GROUNDS));
  }

  @Test
  void happeningsAreReadAsOfNoGrounds() throws IOException {
    BEFORE.isReadAs(new Happening("X", 60_000, "rise", 7, 2, ROW, 42, null));
    Before.isReadAgain(new Happening("X", 60_000, "rise", 7, 2, ROW, 42, GROUNDS));
  }

  @Test
  void signalsAreReadAsOfNoGrounds() throws IOException {
    BEFORE.isReadAs(SIGNAL);
    Before.isReadAgain(
        new Signal(
            "X",
            60_000,
            Advice.BUY,
            "up",
            0.5,
            Verdict.ACCEPTED,
            "rule: up",
            2,
            1,
            4,
            5,
            6,
            null,
            null,
            null,
            GROUNDS));
  }

  @Test
  void ordersAreReadAsOfNoModels() throws IOException {
    Order order = new Order("id", "X", Side.BUY, OrderType.LIMIT, true, 1, 2, 3, 4, 5);
    BEFORE.isReadAs(entry(order));
    Before.isReadAgain(entry(order.restingOn(GROUNDS.models())));
  }

  private static Entry entry(Order order) {
    OrderChange change = new OrderChange(order, OrderStatus.WORKING, "rule: up");
    return new Entry("main", 60_000, 4, null, change, null, null, null, null);
  }
}
