package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Transition.Outcome;
import dev.kontor.models.market.E8;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds whatever is heard, in whatever order and however often. */
class WorkingOrderLawsTest {
  @Property(tries = 10_000)
  void nothingHeardBreaksTheLaws(@ForAll("news") List<News> heard) {
    WorkingOrder order = Orders.working("10");
    long told = 0;
    Set<String> executions = new HashSet<>();
    for (News news : heard) {
      OrderStatus before = order.status;
      long filled = order.filledE8;
      long excess = order.excessE8;
      Change change = news.tell(order);

      if (news.event.trades() && executions.add(news.execution)) {
        told += news.quantity * E8.ONE;
      }
      assertThat(order.filledE8).isBetween(filled, order.order.quantityE8());
      assertThat(order.filledE8 + order.excessE8).as("nothing is lost").isEqualTo(told);
      assertThat(change.lastE8()).isEqualTo(order.filledE8 - filled);
      assertThat(change.excessE8()).isEqualTo(order.excessE8 - excess);
      assertThat(change.from()).isEqualTo(before);
      assertThat(change.to()).isEqualTo(order.status);
      if (before.ended()) {
        assertThat(order.status).as("an end stays the end").isEqualTo(before);
        assertThat(order.filledE8).isEqualTo(filled);
      }
      if (change.outcome() != Outcome.MOVED) {
        assertThat(change.reason()).matches("[a-z-]+: .+");
      }
      boolean full = order.filledE8 > 0 && order.filledE8 == order.order.quantityE8();
      if (order.status == OrderStatus.FILLED) {
        assertThat(full).as("filled means in full").isTrue();
      }
      if (full) {
        assertThat(order.status.ended()).as("nothing is left to work").isTrue();
      }
      if (order.status == OrderStatus.WORKING) {
        assertThat(order.filledE8).isZero();
      }
      assertThat(order.leavesE8()).isEqualTo(order.order.quantityE8() - order.filledE8);
    }
  }

  @Property(tries = 2_000)
  void totalsAreHeardInAnyOrder(@ForAll("totals") List<Long> totals) {
    WorkingOrder order = Orders.working("10");
    order.ask(OrderEvent.SUBMIT, "");
    long most = 0;
    for (long total : totals) {
      order.hear(
          new ExecutionReport(
              "o", OrderEvent.PARTIAL_FILL, "", 0, total * E8.ONE, 100 * E8.ONE, 0, false, ""));
      most = Math.max(most, total);
      assertThat(order.filledE8 + order.excessE8).isEqualTo(most * E8.ONE);
    }
  }

  /** Something that is heard or asked. */
  record News(OrderEvent event, String execution, long quantity) {
    Change tell(WorkingOrder order) {
      return switch (event) {
        case SUBMIT, CANCEL -> order.ask(event, "asked: it was");
        case REPLACE -> order.replace(order.order.sized(quantity * E8.ONE), "asked: it was");
        case PARTIAL_FILL, FULL_FILL ->
            order.hear(
                new ExecutionReport(
                    "o", event, execution, quantity * E8.ONE, 0, 100 * E8.ONE, 0, false, ""));
        default -> order.hear(ExecutionReport.of("o", event, 0, "told: it was"));
      };
    }
  }

  @Provide
  Arbitrary<List<News>> news() {
    Arbitrary<OrderEvent> events =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(OrderEvent.values())),
            Tuple.of(
                3,
                Arbitraries.of(
                    OrderEvent.SUBMIT,
                    OrderEvent.ACK,
                    OrderEvent.PARTIAL_FILL,
                    OrderEvent.REPLACE,
                    OrderEvent.REPLACE_ACK)));
    // An execution has one quantity, however often it is told.
    Arbitrary<Integer> executions = Arbitraries.integers().between(1, 12);
    return Combinators.combine(events, executions)
        .as((event, n) -> new News(event, "x" + n, 1 + n % 5))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Long>> totals() {
    return Arbitraries.longs().between(1, 14).list().ofMaxSize(12);
  }
}
