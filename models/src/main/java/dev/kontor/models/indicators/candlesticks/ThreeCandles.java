package dev.kontor.models.indicators.candlesticks;

import static dev.kontor.models.indicators.candlesticks.Candle.DOWN;
import static dev.kontor.models.indicators.candlesticks.Candle.UP;
import static dev.kontor.models.indicators.candlesticks.Candle.beyond;

/** Patterns of three candles that need no gap: soldiers, crows, and confirmed pairs. */
final class ThreeCandles {
  private ThreeCandles() {}

  static void tell(Patterns patterns) {
    patterns
        .add("threeInside", 12, "harami, then beyond its first open", ThreeCandles::threeInside)
        .add(
            "threeOutside",
            3,
            "engulfing, then a close further to its side",
            ThreeCandles::threeOutside)
        .add(
            "threeStarsInSouth",
            12,
            "long black with a long lower shadow, a smaller one like it, a short bare one within",
            ThreeCandles::threeStarsInSouth)
        .add(
            "threeWhiteSoldiers",
            12,
            "three white bodies closing ever higher and near their highs",
            ThreeCandles::threeWhiteSoldiers)
        .add(
            "advanceBlock",
            12,
            "three white bodies closing ever higher, and weakening",
            ThreeCandles::advanceBlock)
        .add(
            "stalledPattern",
            12,
            "two long white bodies, then a short one at the last close",
            ThreeCandles::stalledPattern)
        .add(
            "threeBlackCrows",
            13,
            "after white, three black bodies closing ever lower and near their lows",
            ThreeCandles::threeBlackCrows)
        .add(
            "identicalThreeCrows",
            12,
            "three black crows, each from the last close",
            ThreeCandles::identicalThreeCrows)
        .add(
            "stickSandwich",
            7,
            "white between two black bodies with equal closes",
            ThreeCandles::stickSandwich)
        .add(
            "uniqueThreeRiver",
            12,
            "long black, black within with a lower low, short white opening over that low",
            ThreeCandles::uniqueThreeRiver);
  }

  private static int threeInside(double[] m, Candle a, Candle b, Candle c) {
    int side = c.color(m);
    return b.isWithin(m, a)
            && a.isLong(m)
            && !b.isLong(m)
            && a.color(m) == -side
            && beyond(side, c.close(m), a.open(m))
        ? side
        : 0;
  }

  private static int threeOutside(double[] m, Candle a, Candle b, Candle c) {
    int side = TwoCandles.engulfing(m, a, b);
    return side != 0 && beyond(side, c.close(m), b.close(m)) ? side : 0;
  }

  private static int threeStarsInSouth(double[] m, Candle a, Candle b, Candle c) {
    return a.isBlack(m)
            && a.isLong(m)
            && a.hasLongShadow(m, DOWN)
            && b.isBlack(m)
            && b.body(m) < a.body(m)
            && b.open(m) > a.close(m)
            && b.open(m) <= a.high(m)
            && b.low(m) < a.close(m)
            && b.low(m) >= a.low(m)
            && b.hasShadow(m, DOWN)
            && c.isBlack(m)
            && c.isShort(m)
            && c.isBare(m)
            && c.low(m) > b.low(m)
            && c.high(m) < b.high(m)
        ? UP
        : 0;
  }

  private static int threeWhiteSoldiers(double[] m, Candle a, Candle b, Candle c) {
    return climbs(m, a, b)
            && climbs(m, b, c)
            && a.isWhite(m)
            && a.isBare(m, UP)
            && b.isBare(m, UP)
            && c.isBare(m, UP)
            && b.body(m) > a.body(m) - a.far(m)
            && c.body(m) > b.body(m) - b.far(m)
            && c.isLong(m)
        ? UP
        : 0;
  }

  private static int advanceBlock(double[] m, Candle a, Candle b, Candle c) {
    return climbs(m, a, b)
            && climbs(m, b, c)
            && a.isWhite(m)
            && a.isLong(m)
            && a.hasShortShadow(m, UP)
            && weakens(m, a, b, c)
        ? DOWN
        : 0;
  }

  private static boolean weakens(double[] m, Candle a, Candle b, Candle c) {
    boolean smaller = c.body(m) < b.body(m);
    return (b.body(m) < a.body(m) - a.far(m) && c.body(m) < b.body(m) + b.near(m))
        || c.body(m) < b.body(m) - b.far(m)
        || (smaller
            && b.body(m) < a.body(m)
            && (c.upper(m) > c.usualShadow(m) || b.upper(m) > b.usualShadow(m)))
        || (smaller && c.hasLongShadow(m, UP));
  }

  private static int stalledPattern(double[] m, Candle a, Candle b, Candle c) {
    return a.isWhite(m)
            && a.isLong(m)
            && climbs(m, a, b)
            && b.isLong(m)
            && b.isBare(m, UP)
            && c.isWhite(m)
            && c.isShort(m)
            && c.close(m) > b.close(m)
            && c.open(m) >= b.close(m) - c.body(m) - b.near(m)
        ? DOWN
        : 0;
  }

  /** A white body that opens higher, but near the last close at most, and closes higher. */
  private static boolean climbs(double[] m, Candle a, Candle b) {
    return b.isWhite(m)
        && b.close(m) > a.close(m)
        && b.open(m) > a.open(m)
        && b.open(m) <= a.close(m) + a.near(m);
  }

  private static int threeBlackCrows(double[] m, Candle before, Candle a, Candle b, Candle c) {
    return areCrows(m, a, b, c)
            && before.isWhite(m)
            && before.high(m) > a.close(m)
            && a.spans(m, b.open(m))
            && b.spans(m, c.open(m))
        ? DOWN
        : 0;
  }

  private static int identicalThreeCrows(double[] m, Candle a, Candle b, Candle c) {
    return areCrows(m, a, b, c)
            && a.meets(m, a.close(m), b.open(m))
            && b.meets(m, b.close(m), c.open(m))
        ? DOWN
        : 0;
  }

  private static boolean areCrows(double[] m, Candle a, Candle b, Candle c) {
    return isCrow(m, a)
        && isCrow(m, b)
        && isCrow(m, c)
        && a.close(m) > b.close(m)
        && b.close(m) > c.close(m);
  }

  private static boolean isCrow(double[] m, Candle a) {
    return a.isBlack(m) && a.isBare(m, DOWN);
  }

  private static int stickSandwich(double[] m, Candle a, Candle b, Candle c) {
    return a.isBlack(m)
            && b.isWhite(m)
            && c.isBlack(m)
            && b.low(m) > a.close(m)
            && a.meets(m, a.close(m), c.close(m))
        ? UP
        : 0;
  }

  private static int uniqueThreeRiver(double[] m, Candle a, Candle b, Candle c) {
    return a.isBlack(m)
            && a.isLong(m)
            && b.isBlack(m)
            && b.close(m) > a.close(m)
            && b.open(m) <= a.open(m)
            && b.low(m) < a.low(m)
            && c.isWhite(m)
            && c.isShort(m)
            && c.open(m) > b.low(m)
        ? UP
        : 0;
  }
}
