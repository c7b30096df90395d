package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.parents.Parent;
import dev.kontor.models.execution.parents.ParentMemory;
import dev.kontor.models.execution.parents.Rest;
import dev.kontor.models.market.E8;
import java.util.List;
import org.junit.jupiter.api.Test;

/** State outlives us: what is stored by one release is read by the next. */
class StoredTest {
  @Test
  void everythingRememberedComesBack() {
    VenueMemory memory = new VenueMemory();
    WorkingOrder order =
        WorkingOrder.of(
            Orders.order("o", Side.SELL, OrderType.TRAILING_STOP, "3", "0")
                .trailing(Trail.rate(E8.ONE / 10))
                .on(Terms.until(9).showing(0))
                .linked(Links.after("p", "g")));
    order.ask(OrderEvent.SUBMIT, "");
    order.replace(order.order.sized(5), "");
    order.executions.add("o-1");
    order.aheadE8 = 7;
    memory.orders.add(order);
    memory.usedE8.put("X", 3L);
    memory.stage = VenueMemory.Stage.WITHIN;
    VenueMemory again = Stored.again(memory);
    assertThat(again).usingRecursiveComparison().isEqualTo(memory);
    assertThat(Stored.text(again)).isEqualTo(Stored.text(memory));
  }

  @Test
  void aParentAndTheVolumeOfAnAccountComeBack() {
    ParentMemory parent =
        ParentMemory.of(
            Parent.vwap(
                Orders.market("p", Side.BUY, "9"), 0, 9_000, List.of(2L, 1L), 1, Rest.MARKET));
    parent.seenE8 = 4;
    parent.slices = 1;
    assertThat(Stored.read(Stored.text(parent), ParentMemory.class))
        .usingRecursiveComparison()
        .isEqualTo(parent);

    TradedVolume volume = new TradedVolume();
    volume.add(86_400_000L * 20_000, E8.ONE, E8.ONE);
    assertThat(Stored.read(Stored.text(volume), TradedVolume.class))
        .usingRecursiveComparison()
        .isEqualTo(volume);
  }

  @Test
  void whatAnOlderReleaseDidNotKnowHasItsDefault() {
    WorkingOrder order =
        Stored.read(
            "{\"order\":{\"id\":\"o\",\"instrument\":\"X\",\"side\":\"BUY\",\"type\":\"STOP\","
                + "\"quantityE8\":5,\"priceE8\":7,\"colour\":\"red\"},\"status\":\"WORKING\"}",
            WorkingOrder.class);
    assertThat(order.order.terms()).isEqualTo(Terms.GTC);
    assertThat(order.order.links()).isEqualTo(Links.NONE);
    assertThat(order.order.trail()).isEqualTo(Trail.NONE);
    assertThat(order.order.sentTriggerE8()).isEqualTo(7);
    assertThat(order.aheadE8).isEqualTo(-1);
    assertThat(order.executions).isEmpty();
  }

  @Test
  void anOrderTakesLittleRoom() {
    WorkingOrder order = Orders.working("10");
    for (int i = 0; i < 10; i++) {
      order.executions.add("abcdefghijklmnopqrstuvwxyz-" + i);
    }
    assertThat(Stored.text(order).length()).as("50 of them in 64 KB").isLessThan(64 * 1024 / 50);
  }
}
