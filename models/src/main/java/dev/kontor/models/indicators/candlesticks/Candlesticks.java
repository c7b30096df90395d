package dev.kontor.models.indicators.candlesticks;

import dev.kontor.models.kernels.Family;

/** What shape the last candles have. */
public final class Candlesticks {
  private Candlesticks() {}

  public static Family family() {
    Patterns patterns = new Patterns();
    OneCandle.tell(patterns);
    Stars.tell(patterns);
    TwoCandles.tell(patterns);
    ThreeCandles.tell(patterns);
    Gaps.tell(patterns);
    MoreCandles.tell(patterns);
    Hikkake.tell(patterns);
    return patterns.family();
  }
}
