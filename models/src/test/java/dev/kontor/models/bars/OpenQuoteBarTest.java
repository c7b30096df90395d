package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OpenQuoteBarTest {
  private static final Grid MINUTE = Grid.of(Timeframe.of("1m"));

  @Test
  void hasABarOfEachPrice() {
    OpenQuoteBar bar = fold(List.of(quote(5, 1, 100, 104), quote(7, 2, 98, 103)));
    assertThat(bar.close(Quoted.BID, "X"))
        .isEqualTo(new Bar("X", 0, 60_000, 100, 100, 98, 98, 2 * E8.ONE));
    assertThat(bar.close(Quoted.ASK, "X"))
        .isEqualTo(new Bar("X", 0, 60_000, 104, 104, 103, 103, 2 * E8.ONE));
    assertThat(bar.close(Quoted.MID, "X"))
        .isEqualTo(new Bar("X", 0, 60_000, 102, 102, 100, 100, 2 * E8.ONE));
  }

  @Test
  void aSideWithoutAPriceHasNoBar() {
    OpenQuoteBar bar = fold(List.of(quote(5, 1, 0, 104), quote(6, 2, 0, 103)));
    assertThat(bar.close(Quoted.BID, "X")).isNull();
    assertThat(bar.close(Quoted.MID, "X")).isNull();
    assertThat(bar.close(Quoted.ASK, "X").closeE8()).isEqualTo(103);
  }

  @Property
  void theMiddleDoesNotOverflowAndIsRoundedDown(@ForAll long bid, @ForAll long ask) {
    Quote quote = new Quote("X", 0, 0, bid, 0, ask, 0);
    var sum = BigInteger.valueOf(bid).add(BigInteger.valueOf(ask));
    assertThat(quote.midE8()).isEqualTo(sum.shiftRight(1).longValueExact());
  }

  @Property
  void isTheSameInAnyOrderOfArrival(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 3_000) Integer> chances,
      @ForAll long seed) {
    List<Quote> quotes = new ArrayList<>();
    for (int chance : chances) {
      long bid = chance % 7 == 0 ? 0 : 500 + chance % 13;
      long ask = chance % 5 == 0 ? 0 : 520 + chance % 17;
      quotes.add(quote(chance / 100, quotes.size(), bid, ask));
    }
    List<Quote> shuffled = new ArrayList<>(quotes);
    Collections.shuffle(shuffled, new Random(seed));
    for (Quoted price : Quoted.values()) {
      assertThat(fold(shuffled).close(price, "X")).isEqualTo(fold(quotes).close(price, "X"));
    }
  }

  private static OpenQuoteBar fold(List<Quote> quotes) {
    OpenQuoteBar bar = OpenQuoteBar.at(MINUTE, quotes.get(0).time());
    quotes.forEach(bar::add);
    return bar;
  }

  private static Quote quote(long time, long sequence, long bid, long ask) {
    return new Quote("X", time, sequence, bid, 1, ask, 1);
  }
}
