package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Transition.Outcome;
import dev.kontor.models.market.E8;
import org.junit.jupiter.api.Test;

class WorkingOrderTest {
  private final WorkingOrder order = Orders.working("10");

  @Test
  void aFillBeforeTheAckCountsAndTheLateAckIsIgnored() {
    order.ask(OrderEvent.SUBMIT, "");
    assertThat(order.hear(fill("a", 4)).to()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    assertThat(order.hear(tell(OrderEvent.ACK)).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(order.status).isEqualTo(OrderStatus.PARTIALLY_FILLED);
  }

  @Test
  void anExecutionCountsOnce() {
    sent();
    order.hear(fill("a", 4));
    Change again = order.hear(fill("a", 4));
    assertThat(again.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(again.reason()).startsWith("told-before");
    assertThat(filled()).isEqualTo("4");
  }

  @Test
  void whatTradesBeyondTheOrderIsKeptApart() {
    sent();
    order.hear(fill("a", 7));
    Change over = order.hear(fill("b", 5));
    assertThat(over.to()).isEqualTo(OrderStatus.FILLED);
    assertThat(over.outcome()).isEqualTo(Outcome.ILLEGAL);
    assertThat(over.reason()).isEqualTo("overfill: 2 more than was left");
    assertThat(over.lastE8()).isEqualTo(3 * E8.ONE);
    assertThat(filled()).isEqualTo("10");
    assertThat(E8.format(order.excessE8)).isEqualTo("2");
  }

  @Test
  void aCancelLosesToAFill() {
    sent();
    order.ask(OrderEvent.CANCEL, "changed my mind");
    assertThat(order.hear(fill("a", 10)).to()).isEqualTo(OrderStatus.FILLED);
    assertThat(order.hear(tell(OrderEvent.CANCEL_REJECT)).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(order.status).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void aRefusedCancelLeavesWhatIsPartlyFilledAtWork() {
    sent();
    order.ask(OrderEvent.CANCEL, "");
    order.hear(fill("a", 3));
    assertThat(order.hear(tell(OrderEvent.CANCEL_REJECT)).to())
        .isEqualTo(OrderStatus.PARTIALLY_FILLED);
  }

  @Test
  void aFillAfterTheEndIsIllegalButNotLost() {
    sent();
    order.hear(tell(OrderEvent.CANCEL_ACK));
    Change late = order.hear(fill("a", 3));
    assertThat(late.outcome()).isEqualTo(Outcome.ILLEGAL);
    assertThat(late.reason()).startsWith("illegal: PARTIAL_FILL while CANCELLED");
    assertThat(order.status).isEqualTo(OrderStatus.CANCELLED);
    assertThat(filled()).isEqualTo("0");
    assertThat(E8.format(order.excessE8)).isEqualTo("3");
  }

  @Test
  void aTotalMakesGoodAReportThatWasLostAndTheLostOneSaysNothingNew() {
    sent();
    order.hear(total("a", 2, 2));
    Change jump = order.hear(total("c", 1, 6));
    assertThat(jump.lastE8()).isEqualTo(4 * E8.ONE);
    assertThat(order.hear(total("b", 3, 5)).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(filled()).isEqualTo("6");
  }

  @Test
  void aTotalAloneIsEnough() {
    sent();
    order.hear(total("", 0, 4));
    Change last = order.hear(total("", 0, 10));
    assertThat(last.lastE8()).isEqualTo(6 * E8.ONE);
    assertThat(last.to()).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void aReplacementHoldsOnceTheVenueSaysSo() {
    sent();
    order.hear(fill("a", 3));
    order.replace(order.order.sized(5 * E8.ONE), "smaller");
    assertThat(order.order.quantityE8()).isEqualTo(10 * E8.ONE);
    assertThat(order.hear(tell(OrderEvent.REPLACE_ACK)).to())
        .isEqualTo(OrderStatus.PARTIALLY_FILLED);
    assertThat(E8.format(order.leavesE8())).isEqualTo("2");
  }

  @Test
  void aReplacementBelowWhatIsFilledEndsTheOrder() {
    sent();
    order.replace(order.order.sized(2 * E8.ONE), "smaller");
    order.hear(fill("a", 3));
    Change change = order.hear(tell(OrderEvent.REPLACE_ACK));
    assertThat(change.to()).isEqualTo(OrderStatus.FILLED);
    assertThat(order.order.quantityE8()).isEqualTo(3 * E8.ONE);
  }

  @Test
  void aChangeNobodyAskedForIsIllegal() {
    sent();
    order.replace(order.order.sized(5 * E8.ONE), "smaller");
    order.hear(tell(OrderEvent.REPLACE_REJECT));
    assertThat(order.hear(tell(OrderEvent.REPLACE_ACK)).outcome()).isEqualTo(Outcome.ILLEGAL);
    assertThat(order.order.quantityE8()).isEqualTo(10 * E8.ONE);
  }

  @Test
  void aVenueMayRefuseWhatItHadAccepted() {
    sent();
    order.hear(fill("a", 3));
    assertThat(order.hear(tell(OrderEvent.REJECT)).to()).isEqualTo(OrderStatus.REJECTED);
    assertThat(filled()).isEqualTo("3");
  }

  @Test
  void theAverageIsOfTheFills() {
    sent();
    order.hear(ExecutionReport.fill("o", "a", 4 * E8.ONE, 100 * E8.ONE, 0));
    order.hear(ExecutionReport.fill("o", "b", 6 * E8.ONE, 110 * E8.ONE, 0));
    assertThat(E8.format(order.averageE8())).isEqualTo("106");
  }

  private void sent() {
    order.ask(OrderEvent.SUBMIT, "");
    order.hear(tell(OrderEvent.ACK));
  }

  private String filled() {
    return E8.format(order.filledE8);
  }

  private static ExecutionReport tell(OrderEvent event) {
    return ExecutionReport.of("o", event, 0, "told");
  }

  private static ExecutionReport fill(String execution, long quantity) {
    return ExecutionReport.fill("o", execution, quantity * E8.ONE, 100 * E8.ONE, 0);
  }

  private static ExecutionReport total(String execution, long last, long cum) {
    return new ExecutionReport(
        "o",
        OrderEvent.PARTIAL_FILL,
        execution,
        last * E8.ONE,
        cum * E8.ONE,
        100 * E8.ONE,
        0,
        false,
        "");
  }
}
