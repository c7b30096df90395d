package dev.kontor.models.indicators.candlesticks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.kernels.Site;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandleMemoryTest {
  private final Site site = new Site(new int[] {0, 1, 2, 3}, List.of(), 4, 0);
  private final CandleMemory memory = new CandleMemory(site);
  private final double[] m = new double[site.end()];

  @Test
  void anAbsentBarIsNotKnownAndChangesNothing() {
    take(10, 12, 9, 11);
    double[] before = m.clone();
    take(10, Double.NaN, 9, 11);
    assertThat(CandleMemory.known(m, 4)).isZero();
    assertThat(Arrays.mismatch(before, 5, m.length, m, 5, m.length)).isNegative();
    take(11, 13, 10, 12);
    assertThat(CandleMemory.known(m, 4)).isEqualTo(2);
    assertThat(CandleMemory.candles(4)[1].high(m)).isEqualTo(12);
  }

  @Test
  void aCandleIsMeasuredByThoseBeforeIt() {
    for (int i = 0; i < 10; i++) {
      take(10, 14, 8, 12);
    }
    take(10, 10, 10, 10);
    Candle candle = CandleMemory.candles(4)[0];
    assertThat(candle.usualShadow(m)).isEqualTo(2);
    assertThat(candle.dojiBody(m)).isEqualTo(0.1 * 6);
    assertThat(candle.far(m)).isEqualTo(0.6 * 6);
    assertThat(candle.isShort(m)).isTrue();
  }

  private void take(double open, double high, double low, double close) {
    m[0] = open;
    m[1] = high;
    m[2] = low;
    m[3] = close;
    memory.next(m);
  }
}
