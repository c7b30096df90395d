package dev.kontor.models.execution.parents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SlicingTest {
  private static final long E = E8.ONE;

  @Example
  void timeIsCutEvenlyAndTheLastSliceTakesWhatRoundingLeft() {
    ParentMemory memory = ParentMemory.of(Parent.twap(order(10 * E), 0, 3_000, 3, E, Rest.KEEP));
    assertThat(cut(memory, 0, 500, 1_000, 2_000, 3_000)).containsExactly("3", "-", "3", "4", "-");
  }

  @Example
  void volumeIsSpreadByItsProfile() {
    ParentMemory memory =
        ParentMemory.of(
            Parent.vwap(order(100 * E), 0, 4_000, List.of(4L, 1L, 1L, 4L), E, Rest.KEEP));
    assertThat(cut(memory, 0, 1_000, 2_000, 3_000)).containsExactly("40", "10", "10", "40");
  }

  @Example
  void aShareOfTheVolumeFollowsIt() {
    ParentMemory memory =
        ParentMemory.of(Parent.pov(order(10 * E), 0, 10_000, E / 10, E, Rest.MARKET));
    Slicing.see(memory, trade(1_000, 25));
    assertThat(cut(memory, 1_000)).containsExactly("2");
    Slicing.see(memory, trade(2_000, 5));
    assertThat(cut(memory, 2_000)).containsExactly("1");
    Order rest = Slicing.end(memory, 2 * E, 10_000);
    assertThat(E8.format(rest.quantityE8())).as("10 less the 2 that were filled").isEqualTo("8");
    assertThat(rest.type()).isEqualTo(OrderType.MARKET);
    assertThat(Slicing.end(memory, 2 * E, 10_000)).as("once").isNull();
  }

  @Example
  void slicesHaveNamesThatFollowFromTheirParent() {
    Parent parent = Parent.twap(order(10 * E), 0, 3_000, 3, E, Rest.KEEP);
    Order one = Slicing.due(ParentMemory.of(parent), 0);
    assertThat(Slicing.due(ParentMemory.of(parent), 0)).isEqualTo(one);
    assertThat(one.links().parent()).isEqualTo("p");
  }

  @Example
  void whatMakesNoSenseIsNamed() {
    assertThat(Parent.twap(order(0), 0, 1, 1, E, null).fault()).startsWith("bad-quantity");
    assertThat(Parent.twap(order(E), 1, 1, 1, E, null).fault()).startsWith("bad-times");
    assertThat(Parent.twap(order(E), 0, 9, 10, E, null).fault()).startsWith("bad-slices");
    assertThat(Parent.vwap(order(E), 0, 9, List.of(0L), E, null).fault()).startsWith("bad-profile");
    assertThat(Parent.pov(order(E), 0, 9, 2 * E, E, null).fault()).startsWith("bad-rate");
    assertThat(Parent.pov(order(E), 0, 9, E, E, null).fault()).isNull();
  }

  @Property
  void theSlicesAreTheWholeWheneverItIsAsked(
      @ForAll @LongRange(min = 1, max = 1_000_000 * E8.ONE) long quantity,
      @ForAll @LongRange(min = 1, max = 100 * E8.ONE) long lot,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 100) Integer> weights,
      @ForAll @Size(max = 30) List<@IntRange(max = 100_000) Integer> times) {
    List<Long> profile = weights.stream().map(weight -> weight + 1L).toList();
    ParentMemory memory =
        ParentMemory.of(Parent.vwap(order(quantity), 0, 100_000, profile, lot, Rest.KEEP));
    assertThat(memory.parent.fault()).isNull();
    long sum = 0;
    List<Integer> asked = new ArrayList<>(times);
    asked.add(99_999);
    for (int time : asked.stream().sorted().toList()) {
      Order slice = Slicing.due(memory, time);
      if (slice != null) {
        sum += slice.quantityE8();
        assertThat(slice.quantityE8()).isPositive();
        assertThat(sum == quantity || slice.quantityE8() % lot == 0).isTrue();
      }
      assertThat(memory.sentE8).isEqualTo(sum).isEqualTo(memory.parent.targetE8(time, 0));
    }
    assertThat(sum).isEqualTo(quantity);
  }

  @Property
  void aShareOfTheVolumeIsNeverMoreThanThat(
      @ForAll @LongRange(min = 1, max = 1_000 * E8.ONE) long quantity,
      @ForAll @LongRange(min = 1, max = E8.ONE) long rate,
      @ForAll @Size(max = 30) List<@IntRange(max = 1_000) Integer> volumes) {
    ParentMemory memory =
        ParentMemory.of(Parent.pov(order(quantity), 0, 100_000, rate, 1, Rest.MARKET));
    long seen = 0;
    long filled = 0;
    int time = 0;
    for (int volume : volumes) {
      seen += volume * E;
      Slicing.see(memory, trade(++time, volume));
      Order slice = Slicing.due(memory, time);
      filled += slice == null ? 0 : slice.quantityE8();
      assertThat(filled).isLessThanOrEqualTo(Math.min(quantity, E8.times(seen, rate)));
    }
    Order rest = Slicing.end(memory, filled, 100_000);
    assertThat(filled + (rest == null ? 0 : rest.quantityE8())).isEqualTo(quantity);
  }

  @Property
  void equalWeightsAreTime(
      @ForAll @LongRange(min = 1, max = 1_000 * E8.ONE) long quantity,
      @ForAll @IntRange(min = 1, max = 50) int slices,
      @ForAll @IntRange(max = 100_000) int time) {
    Parent twap = Parent.twap(order(quantity), 0, 100_000, slices, 1, null);
    List<Long> equal = Collections.nCopies(slices, 3L);
    Parent vwap = Parent.vwap(order(quantity), 0, 100_000, equal, 1, null);
    assertThat(vwap.targetE8(time, 0)).isEqualTo(twap.targetE8(time, 0));
  }

  private static List<String> cut(ParentMemory memory, long... times) {
    List<String> cut = new ArrayList<>();
    for (long time : times) {
      Order slice = Slicing.due(memory, time);
      cut.add(slice == null ? "-" : E8.format(slice.quantityE8()));
    }
    return cut;
  }

  private static Order order(long quantityE8) {
    return new Order("p", "X", Side.BUY, OrderType.MARKET, true, quantityE8, 0, 0, 0, 0);
  }

  private static Mark trade(long time, long quantity) {
    return Mark.of(new Trade("X", time, 0, 100 * E, quantity * E));
  }
}
