package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Transition.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

  /** Each state against each event: where it leads, {@code -} if ignored, {@code !} if illegal. */
  @Test
  void theWholeAutomatonIsThisTable() {
    assertThat(
            Arrays.stream(OrderStatus.values())
                .map(
                    status ->
                        status
                            + ": "
                            + Arrays.stream(OrderEvent.values())
                                .map(event -> word(status.on(event)))
                                .collect(Collectors.joining(" "))))
        .containsExactly(
            //           SUBMIT ACK PARTIAL FULL CANCEL ..ACK ..REJECT REPLACE ..ACK ..REJECT REJECT
            // EXPIRE
            "CREATED: SUBMITTED ! ! ! CANCELLED CANCELLED ! CREATED ! ! REJECTED EXPIRED",
            "SUBMITTED: - WORKING PARTIALLY_FILLED FILLED PENDING_CANCEL CANCELLED - PENDING_REPLACE ! - REJECTED EXPIRED",
            "WORKING: - - PARTIALLY_FILLED FILLED PENDING_CANCEL CANCELLED - PENDING_REPLACE ! - REJECTED EXPIRED",
            "PARTIALLY_FILLED: - - PARTIALLY_FILLED FILLED PENDING_CANCEL CANCELLED - PENDING_REPLACE ! - REJECTED EXPIRED",
            "PENDING_CANCEL: - - PENDING_CANCEL FILLED - CANCELLED WORKING ! PENDING_CANCEL PENDING_CANCEL REJECTED EXPIRED",
            "PENDING_REPLACE: - - PENDING_REPLACE FILLED PENDING_CANCEL CANCELLED - ! WORKING WORKING REJECTED EXPIRED",
            "FILLED: - - ! ! - ! - - ! - ! !",
            "CANCELLED: - - ! ! - - - - ! - ! !",
            "REJECTED: - - ! ! - ! - - ! - - !",
            "EXPIRED: - - ! ! - ! - - ! - ! -");
  }

  private static String word(Transition transition) {
    return switch (transition.outcome()) {
      case MOVED -> transition.to().name();
      case IGNORED -> "-";
      case ILLEGAL -> "!";
    };
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotCountLeavesTheStateAndSaysWhy(OrderStatus status) {
    for (OrderEvent event : OrderEvent.values()) {
      Transition transition = status.on(event);
      if (transition.outcome() != Outcome.MOVED) {
        assertThat(transition.to()).as("%s on %s", status, event).isEqualTo(status);
        assertThat(transition.reason()).matches("[a-z-]+: .+");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEndStaysTheEnd(OrderStatus status) {
    if (status.ended()) {
      assertThat(OrderEvent.values())
          .allSatisfy(event -> assertThat(status.on(event).to()).isEqualTo(status));
    }
    assertThat(status.ended() && status.trades()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyStateThatIsNoEndLeadsToEveryEndThatIsNotAFill(OrderStatus status) {
    if (!status.ended()) {
      assertThat(status.on(OrderEvent.REJECT).to()).isEqualTo(OrderStatus.REJECTED);
      assertThat(status.on(OrderEvent.EXPIRE).to()).isEqualTo(OrderStatus.EXPIRED);
      assertThat(status.on(OrderEvent.CANCEL_ACK).to()).isEqualTo(OrderStatus.CANCELLED);
    }
  }

  @Test
  void everyStateIsReachedFromTheFirst() {
    Set<OrderStatus> reached = EnumSet.of(OrderStatus.CREATED);
    for (int i = 0; i < OrderStatus.values().length; i++) {
      for (OrderStatus status : EnumSet.copyOf(reached)) {
        for (OrderEvent event : OrderEvent.values()) {
          reached.add(status.on(event).to());
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(OrderStatus.values());
  }
}
