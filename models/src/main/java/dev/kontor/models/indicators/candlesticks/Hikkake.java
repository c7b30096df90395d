package dev.kontor.models.indicators.candlesticks;

import static dev.kontor.models.indicators.candlesticks.Candle.DOWN;
import static dev.kontor.models.indicators.candlesticks.Candle.UP;
import static dev.kontor.models.indicators.candlesticks.Candle.beyond;

/**
 * A false break out of an inside bar (D. L. Chesler, Active Trader, April 2004): it points the
 * other way. It counts double on the bar, one to three later, that confirms it by closing beyond
 * the inside bar on the other side; unless that bar is itself such a break.
 */
final class Hikkake {
  private static final int PATIENCE = 3;

  /** Looks for a break on the bar so long ago. */
  private interface Setup {
    int side(double[] m, Candle[] candles, int ago);
  }

  private Hikkake() {}

  static void tell(Patterns patterns) {
    patterns
        .add(
            "hikkake",
            5,
            "inside bar broken falsely; ±200 once confirmed within three bars",
            Hikkake::plain)
        .add(
            "modifiedHikkake",
            10,
            "hikkake whose inside bar lies in another and closed near its tip",
            Hikkake::modified);
  }

  private static int plain(double[] m, Candle[] candles) {
    return side(m, candles, Hikkake::breaks);
  }

  private static int modified(double[] m, Candle[] candles) {
    return side(m, candles, Hikkake::breaksAfterTwo);
  }

  private static int side(double[] m, Candle[] candles, Setup setup) {
    for (int ago = 0; ago <= PATIENCE; ago++) {
      int side = setup.side(m, candles, ago);
      if (side != 0) {
        return ago == 0 ? side : confirmed(m, candles, ago, side);
      }
    }
    return 0;
  }

  /** Twice the side if the newest candle is the first to confirm the break. */
  private static int confirmed(double[] m, Candle[] candles, int ago, int side) {
    double line = candles[ago + 1].tip(m, side);
    for (int between = ago - 1; between > 0; between--) {
      if (beyond(side, candles[between].close(m), line)) {
        return 0;
      }
    }
    return beyond(side, candles[0].close(m), line) ? 2 * side : 0;
  }

  private static int breaks(double[] m, Candle[] candles, int ago) {
    Candle inside = candles[ago + 1];
    if (!isInside(m, inside, candles[ago + 2])) {
      return 0;
    }
    Candle last = candles[ago];
    if (last.high(m) < inside.high(m) && last.low(m) < inside.low(m)) {
      return UP;
    }
    return last.high(m) > inside.high(m) && last.low(m) > inside.low(m) ? DOWN : 0;
  }

  private static int breaksAfterTwo(double[] m, Candle[] candles, int ago) {
    int side = breaks(m, candles, ago);
    Candle middle = candles[ago + 2];
    if (side == 0 || !isInside(m, middle, candles[ago + 3])) {
      return 0;
    }
    boolean near =
        side == UP
            ? middle.close(m) <= middle.low(m) + middle.near(m)
            : middle.close(m) >= middle.high(m) - middle.near(m);
    return near ? side : 0;
  }

  private static boolean isInside(double[] m, Candle a, Candle outer) {
    return a.high(m) < outer.high(m) && a.low(m) > outer.low(m);
  }
}
