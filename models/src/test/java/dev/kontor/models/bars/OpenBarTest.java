package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OpenBarTest {
  @Test
  void opensWithTheEarliestTradeAndClosesWithTheLatest() {
    assertThat(fold(List.of(trade(5, 1, 20), trade(9, 2, 25), trade(1, 3, 30), trade(5, 4, 10))))
        .isEqualTo(new Bar("X", 0, 60_000, 30, 30, 10, 25, 4));
  }

  @Test
  void withinAMillisecondTheSequenceDecides() {
    assertThat(fold(List.of(trade(5, 2, 20), trade(5, 3, 30), trade(5, 1, 10))))
        .isEqualTo(new Bar("X", 0, 60_000, 10, 30, 10, 30, 3));
  }

  @Property
  void isTheSameInAnyOrderOfArrival(
      @ForAll @Size(min = 1, max = 40) byte[] chances, @ForAll long seed) {
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      trades.add(trade(1_000 + chances[i] / 8, i, 500 + chances[i]));
    }
    List<Trade> shuffled = new ArrayList<>(trades);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(fold(shuffled)).isEqualTo(fold(trades));
  }

  private static Bar fold(List<Trade> trades) {
    OpenBar bar = OpenBar.of(Timeframe.of("1m"), trades.get(0));
    trades.subList(1, trades.size()).forEach(bar::add);
    return bar.close("X");
  }

  private static Trade trade(long time, long sequence, long priceE8) {
    return new Trade("X", time, sequence, priceE8, 1);
  }
}
