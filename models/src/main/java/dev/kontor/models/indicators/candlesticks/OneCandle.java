package dev.kontor.models.indicators.candlesticks;

import static dev.kontor.models.indicators.candlesticks.Candle.DOWN;
import static dev.kontor.models.indicators.candlesticks.Candle.UP;

/** Patterns of one candle. Those of indecision give 100 as TA-Lib does, which is no direction. */
final class OneCandle {
  private OneCandle() {}

  static void tell(Patterns patterns) {
    patterns
        .add("doji", 10, "open and close are all but equal", OneCandle::doji)
        .add(
            "dragonflyDoji",
            10,
            "a doji at its high, with a lower shadow",
            OneCandle::dragonflyDoji)
        .add(
            "gravestoneDoji",
            10,
            "a doji at its low, with an upper shadow",
            OneCandle::gravestoneDoji)
        .add("longLeggedDoji", 10, "a doji with a long shadow", OneCandle::longLeggedDoji)
        .add(
            "rickshawMan",
            10,
            "a doji near the middle of its range, with two long shadows",
            OneCandle::rickshawMan)
        .add("takuri", 10, "a doji at its high, with a very long lower shadow", OneCandle::takuri)
        .add(
            "spinningTop",
            10,
            "a short body between longer shadows; the side is its colour",
            OneCandle::spinningTop)
        .add(
            "highWave",
            10,
            "a short body between very long shadows; the side is its colour",
            OneCandle::highWave)
        .add(
            "longLine",
            10,
            "a long body with short shadows; the side is its colour",
            OneCandle::longLine)
        .add(
            "shortLine",
            10,
            "a short body with short shadows; the side is its colour",
            OneCandle::shortLine)
        .add(
            "marubozu",
            10,
            "a long body without shadows; the side is its colour",
            OneCandle::marubozu)
        .add(
            "closingMarubozu",
            10,
            "a long body that closes at its tip; the side is its colour",
            OneCandle::closingMarubozu)
        .add(
            "beltHold",
            10,
            "a long body that opens at its tip; the side is its colour",
            OneCandle::beltHold);
  }

  private static int doji(double[] m, Candle a) {
    return a.isDoji(m) ? 1 : 0;
  }

  private static int dragonflyDoji(double[] m, Candle a) {
    return a.isDoji(m) && a.isBare(m, UP) && a.hasShadow(m, DOWN) ? 1 : 0;
  }

  private static int gravestoneDoji(double[] m, Candle a) {
    return a.isDoji(m) && a.isBare(m, DOWN) && a.hasShadow(m, UP) ? 1 : 0;
  }

  private static int longLeggedDoji(double[] m, Candle a) {
    return a.isDoji(m) && (a.hasLongShadow(m, DOWN) || a.hasLongShadow(m, UP)) ? 1 : 0;
  }

  private static int rickshawMan(double[] m, Candle a) {
    if (!a.isDoji(m) || !a.hasLongShadow(m, DOWN) || !a.hasLongShadow(m, UP)) {
      return 0;
    }
    double middle = a.low(m) + a.range(m) / 2;
    return a.bottom(m) <= middle + a.near(m) && a.top(m) >= middle - a.near(m) ? 1 : 0;
  }

  private static int takuri(double[] m, Candle a) {
    return a.isDoji(m) && a.isBare(m, UP) && a.hasVeryLongShadow(m, DOWN) ? 1 : 0;
  }

  private static int spinningTop(double[] m, Candle a) {
    return a.isShort(m) && a.hasLongShadow(m, UP) && a.hasLongShadow(m, DOWN) ? a.color(m) : 0;
  }

  private static int highWave(double[] m, Candle a) {
    boolean waves = a.hasVeryLongShadow(m, UP) && a.hasVeryLongShadow(m, DOWN);
    return a.isShort(m) && waves ? a.color(m) : 0;
  }

  private static int longLine(double[] m, Candle a) {
    return a.isLong(m) && hasShortShadows(m, a) ? a.color(m) : 0;
  }

  private static int shortLine(double[] m, Candle a) {
    return a.isShort(m) && hasShortShadows(m, a) ? a.color(m) : 0;
  }

  private static boolean hasShortShadows(double[] m, Candle a) {
    return a.hasShortShadow(m, UP) && a.hasShortShadow(m, DOWN);
  }

  private static int marubozu(double[] m, Candle a) {
    return a.isLong(m) && a.isBare(m) ? a.color(m) : 0;
  }

  private static int closingMarubozu(double[] m, Candle a) {
    return a.isLong(m) && a.isBare(m, a.color(m)) ? a.color(m) : 0;
  }

  private static int beltHold(double[] m, Candle a) {
    return a.isLong(m) && a.isBare(m, -a.color(m)) ? a.color(m) : 0;
  }
}
