package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {
  private static final long ONE = E8.ONE;

  @Test
  void aTickBarHasSoManyTrades() {
    assertThat(
            Trades.sample(
                Sampling.of("trades(2)"),
                List.of(trade(1, 10, 5), trade(4, 12, 5), trade(9, 9, 1), trade(9, 8, 1))))
        .containsExactly(bar(1, 5, 10, 12, 10, 12, 10), bar(9, 10, 9, 9, 8, 8, 2));
  }

  @Test
  void aTradeThatReachesTheThresholdIsNotSplit() {
    assertThat(
            Trades.sample(
                Sampling.of("volume(10)"),
                List.of(trade(1, 10, 9), trade(2, 11, 25), trade(3, 12, 10), trade(4, 13, 9))))
        .containsExactly(bar(1, 3, 10, 11, 10, 11, 34), bar(3, 4, 12, 12, 12, 12, 10));
  }

  @Test
  void aDollarBarCountsWhatWasPaid() {
    assertThat(
            Trades.sample(
                Sampling.of("value(1e2)"),
                List.of(trade(1, 10, 9), trade(2, 5, 1), trade(3, 5, 1), trade(4, 100, 1))))
        .containsExactly(bar(1, 4, 10, 10, 5, 5, 11), bar(4, 5, 100, 100, 100, 100, 1));
  }

  @Test
  void barsThatCloseInOneMillisecondEndOneAfterTheOther() {
    assertThat(Trades.sample(Sampling.of("trades(1)"), List.of(trade(1, 10, 1), trade(1, 11, 1))))
        .containsExactly(bar(1, 2, 10, 10, 10, 10, 1), bar(2, 3, 11, 11, 11, 11, 1));
  }

  @Test
  void aBrickAgainstTheDirectionNeedsTwoSizes() {
    List<Bar> bricks =
        Trades.sample(
            Sampling.of("renko(10)"),
            List.of(
                trade(1, 101, 1),
                trade(2, 110, 2), // up to 110
                trade(3, 101, 3), // not two sizes below 110
                trade(4, 129, 4), // up to 120
                trade(5, 100, 5), // down from 110 to 100
                trade(6, 119, 6),
                trade(7, 131, 7))); // up from 110 to 120 and to 130
    assertThat(bricks)
        .containsExactly(
            bar(1, 3, 100, 110, 100, 110, 3),
            bar(3, 5, 110, 120, 110, 120, 7),
            bar(5, 6, 110, 110, 100, 100, 5),
            bar(6, 8, 110, 120, 110, 120, 13),
            bar(8, 9, 120, 130, 120, 130, 0));
  }

  @Test
  void theFirstBrickMayGoDown() {
    assertThat(Trades.sample(Sampling.of("renko(10)"), List.of(trade(1, 100, 1), trade(2, 90, 1))))
        .containsExactly(bar(1, 3, 100, 100, 90, 90, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "trades",
        "trades()",
        "trades(0)",
        "trades(1.5)",
        "volume(-1)",
        "value(1e99)",
        "ticks(5)",
        "renko(x)",
        "5m"
      })
  void refusesWhatIsNoSampling(String text) {
    assertThatThrownBy(() -> Sampling.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as trades(1000)");
  }

  private static Bar bar(
      long start, long end, long open, long high, long low, long close, long volume) {
    return new Bar("X", start, end, open * ONE, high * ONE, low * ONE, close * ONE, volume * ONE);
  }

  private static Trade trade(long time, long price, long quantity) {
    return new Trade("X", time, time, price * ONE, quantity * ONE);
  }
}
