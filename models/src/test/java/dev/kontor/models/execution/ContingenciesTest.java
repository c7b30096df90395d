package dev.kontor.models.execution;

import static dev.kontor.models.execution.Orders.limit;
import static dev.kontor.models.execution.Orders.market;
import static dev.kontor.models.execution.Orders.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.E8;
import org.junit.jupiter.api.Test;

class ContingenciesTest {
  private static final Order STOP = stop("s", Side.SELL, "10", "90").linked(Links.after("e", "g"));
  private static final Order TARGET =
      limit("t", Side.SELL, "10", "110").linked(Links.after("e", "g"));

  @Test
  void whatWaitsGetsWhatItsParentFills() {
    Floor floor = new Floor(Venues.taking("0.004")).send(market("e", Side.BUY, "10"), STOP, TARGET);
    assertThat(floor.order("s").status).isEqualTo(OrderStatus.CREATED);
    assertThat(floor.flat(100).said())
        .containsExactly("e BUY 4 @ 100", "s WORKING released", "t WORKING released");
    assertThat(E8.format(floor.order("s").leavesE8())).isEqualTo("4");
    floor.flat(100);
    assertThat(E8.format(floor.order("s").leavesE8())).isEqualTo("8");
  }

  @Test
  void aPartialFillTakesAsMuchOffTheOthersAndTheRestOffThemWithIt() {
    Floor floor =
        new Floor(Venues.taking("0.004"))
            .send(
                market("e", Side.BUY, "4"),
                stop("s", Side.SELL, "4", "90").linked(Links.after("e", "g")),
                limit("t", Side.SELL, "4", "110").linked(Links.after("e", "g")));
    floor.flat(100).said();
    assertThat(floor.bar(110, 112, 100, 105, 250).said())
        .containsExactly("t SELL 1 @ 110 maker", "s WORKING reduced");
    assertThat(E8.format(floor.order("s").leavesE8())).isEqualTo("3");
    assertThat(floor.bar(90, 91, 89, 90, 1_000).said())
        .containsExactly("s SELL 3 @ 90", "t CANCELLED one-cancels-other");
  }

  @Test
  void anExitWhileItsEntryIsStillFillingWaitsForMore() {
    Floor floor =
        new Floor(Venues.taking("0.004")).send(limit("e", Side.BUY, "10", "100"), STOP, TARGET);
    floor.flat(100).said();
    assertThat(floor.bar(111, 112, 110, 111).said())
        .containsExactly("t SELL 4 @ 111 maker", "s WORKING reduced");
    assertThat(floor.order("t").status).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    assertThat(floor.order("s").leavesE8()).isZero();
    assertThat(floor.flat(100).said()).containsExactly("e BUY 4 @ 100 maker");
    assertThat(E8.format(floor.order("s").leavesE8())).isEqualTo("4");
    assertThat(E8.format(floor.order("t").leavesE8())).isEqualTo("4");
  }

  @Test
  void whenTheParentEndsTheRestIsAsLargeAsWhatItGot() {
    Floor floor =
        new Floor(Venues.taking("0.004"))
            .send(market("e", Side.BUY, "10").on(Terms.IOC), STOP, TARGET);
    assertThat(floor.flat(100).said())
        .containsExactly(
            "e BUY 4 @ 100", "s WORKING released", "t WORKING released", "e CANCELLED immediate");
    assertThat(E8.format(floor.order("s").order.quantityE8())).isEqualTo("4");
    assertThat(floor.bar(111, 112, 110, 111).said())
        .containsExactly("t SELL 4 @ 111 maker", "s CANCELLED one-cancels-other");
  }

  @Test
  void whenTheParentEndsWithoutAFillNothingIsLeftOfWhatWaited() {
    Floor floor =
        new Floor(Venues.plain())
            .send(limit("e", Side.BUY, "10", "90").on(Terms.IOC), STOP, TARGET);
    assertThat(floor.flat(100).said())
        .containsExactly(
            "e CANCELLED immediate", "s CANCELLED parent-ended", "t CANCELLED parent-ended");
    assertThat(floor.now().orders).isEmpty();
  }

  @Test
  void aChangeThatIsOnItsWayIsReducedToo() {
    Floor floor =
        new Floor(Venues.taking("0.004"))
            .send(
                limit("a", Side.BUY, "10", "99").linked(Links.in("g")),
                limit("b", Side.BUY, "10", "98").linked(Links.in("g")));
    floor.flat(100).said();
    WorkingOrder other = floor.order("b");
    other.replace(other.order.priced(97 * E8.ONE), "lower");
    assertThat(floor.flat(99).said())
        .containsExactly("a BUY 4 @ 99 maker", "b PENDING_REPLACE reduced");
    other.hear(ExecutionReport.of("b", OrderEvent.REPLACE_ACK, floor.time, "changed"));
    assertThat(E8.format(other.leavesE8())).isEqualTo("6");
    assertThat(other.since).isEqualTo(floor.time);
  }

  @Test
  void whatWaitedButMakesNoSenseIsRefusedWhenItsTimeComes() {
    Floor floor =
        new Floor(Venues.plain())
            .send(
                market("e", Side.BUY, "1"),
                stop("s", Side.SELL, "1", "0").linked(Links.after("e", "g")));
    assertThat(floor.flat(100).said()).containsExactly("e BUY 1 @ 100", "s REJECTED no-price");
  }

  @Test
  void theCancelOfOneLeavesTheOthersOfItsGroup() {
    Floor floor =
        new Floor(Venues.plain())
            .send(
                limit("a", Side.BUY, "1", "99").linked(Links.in("g")).on(Terms.IOC),
                limit("b", Side.BUY, "1", "98").linked(Links.in("g")));
    assertThat(floor.flat(100).said()).containsExactly("a CANCELLED immediate");
    assertThat(floor.bar(98, 98, 98, 98).said()).containsExactly("b BUY 1 @ 98 maker");
  }
}
