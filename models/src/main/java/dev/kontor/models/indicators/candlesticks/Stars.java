package dev.kontor.models.indicators.candlesticks;

import static dev.kontor.models.indicators.candlesticks.Candle.DOWN;
import static dev.kontor.models.indicators.candlesticks.Candle.UP;
import static dev.kontor.models.indicators.candlesticks.Candle.beyond;
import static dev.kontor.models.kernels.Family.factor;

import dev.kontor.models.kernels.IndicatorFunction.Parameter;

/** Small bodies at the end of a move: hammers, and stars, which lie apart from the body before. */
final class Stars {
  private static final Parameter PENETRATION = factor("penetration", 0.3);

  private Stars() {}

  static void tell(Patterns patterns) {
    patterns
        .add(
            "hammer",
            11,
            "short body over a long shadow, near the last low or below",
            Stars::hammer)
        .add(
            "hangingMan",
            11,
            "short body over a long shadow, near the last high or above",
            Stars::hangingMan)
        .add(
            "invertedHammer",
            11,
            "short body under a long shadow, below the last body",
            Stars::invertedHammer)
        .add(
            "shootingStar",
            11,
            "short body under a long shadow, above the last body",
            Stars::shootingStar)
        .add("dojiStar", 11, "doji that gaps away from a long body", Stars::dojiStar)
        .add(
            "morningStar",
            12,
            PENETRATION,
            "long black, a star below, white back into the first by the penetration",
            reach -> star(UP, reach))
        .add(
            "eveningStar",
            12,
            PENETRATION,
            "long white, a star above, black back into the first by the penetration",
            reach -> star(DOWN, reach))
        .add(
            "morningDojiStar",
            12,
            PENETRATION,
            "morning star whose star is a doji",
            reach -> starOfDoji(UP, reach))
        .add(
            "eveningDojiStar",
            12,
            PENETRATION,
            "evening star whose star is a doji",
            reach -> starOfDoji(DOWN, reach))
        .add(
            "abandonedBaby",
            12,
            PENETRATION,
            "doji star that gaps away from both neighbours, shadows included",
            Stars::abandonedBaby)
        .add("tristar", 12, "three dojis, the middle one a star", Stars::tristar);
  }

  private static int hammer(double[] m, Candle a, Candle b) {
    return isHammer(m, b, DOWN) && b.bottom(m) <= a.low(m) + a.near(m) ? UP : 0;
  }

  private static int hangingMan(double[] m, Candle a, Candle b) {
    return isHammer(m, b, DOWN) && b.bottom(m) >= a.high(m) - a.near(m) ? DOWN : 0;
  }

  private static int invertedHammer(double[] m, Candle a, Candle b) {
    return isHammer(m, b, UP) && b.gaps(m, DOWN, a) ? UP : 0;
  }

  private static int shootingStar(double[] m, Candle a, Candle b) {
    return isHammer(m, b, UP) && b.gaps(m, UP, a) ? DOWN : 0;
  }

  /** A short body with a long shadow, its handle, on one side and none on the other. */
  private static boolean isHammer(double[] m, Candle a, int handle) {
    return a.isShort(m) && a.hasLongShadow(m, handle) && a.isBare(m, -handle);
  }

  private static int dojiStar(double[] m, Candle a, Candle b) {
    int side = a.color(m);
    return b.gaps(m, side, a) && b.isDoji(m) && a.isLong(m) ? -side : 0;
  }

  private static Shape.Three star(int side, double reach) {
    return (m, a, b, c) ->
        b.gaps(m, -side, a) && !b.isLong(m) && turns(m, side, a, c, reach) ? side : 0;
  }

  private static Shape.Three starOfDoji(int side, double reach) {
    return (m, a, b, c) ->
        b.gaps(m, -side, a) && b.isDoji(m) && turns(m, side, a, c, reach) ? side : 0;
  }

  private static Shape.Three abandonedBaby(double reach) {
    return (m, a, b, c) -> {
      int side = c.color(m);
      return b.isClear(m, -side, a)
              && c.isClear(m, side, b)
              && b.isDoji(m)
              && turns(m, side, a, c, reach)
          ? side
          : 0;
    };
  }

  /** A long body, then one to that side which takes back a fraction of it. */
  private static boolean turns(double[] m, int side, Candle a, Candle c, double reach) {
    return a.color(m) == -side
        && a.isLong(m)
        && c.color(m) == side
        && c.isLong(m)
        && beyond(side, c.close(m), a.close(m) + side * a.body(m) * reach);
  }

  /** As in TA-Lib all three are measured by the candles before the first. */
  private static int tristar(double[] m, Candle a, Candle b, Candle c) {
    double longest = a.dojiBody(m);
    if (a.body(m) > longest || b.body(m) > longest || c.body(m) > longest) {
      return 0;
    }
    if (b.gaps(m, UP, a) && c.top(m) < b.top(m)) {
      return DOWN;
    }
    return b.gaps(m, DOWN, a) && c.bottom(m) > b.bottom(m) ? UP : 0;
  }
}
