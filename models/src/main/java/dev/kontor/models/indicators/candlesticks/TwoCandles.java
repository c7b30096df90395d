package dev.kontor.models.indicators.candlesticks;

import static dev.kontor.models.indicators.candlesticks.Candle.DOWN;
import static dev.kontor.models.indicators.candlesticks.Candle.UP;
import static dev.kontor.models.indicators.candlesticks.Candle.beyond;
import static dev.kontor.models.kernels.Family.factor;

/** Patterns of two candles: the second answers the first. */
final class TwoCandles {
  private TwoCandles() {}

  static void tell(Patterns patterns) {
    patterns
        .add("engulfing", 2, "a body around the last, of the other colour", TwoCandles::engulfing)
        .add("harami", 11, "body, not long, within a long one", TwoCandles::harami)
        .add("haramiCross", 11, "doji within a long body", TwoCandles::haramiCross)
        .add(
            "homingPigeon",
            11,
            "black body, not long, within a long black one",
            TwoCandles::homingPigeon)
        .add(
            "piercing",
            11,
            "long black, then long white from under its low over its middle",
            TwoCandles::piercing)
        .add(
            "darkCloudCover",
            11,
            factor("penetration", 0.5),
            "long white, then black from over its high into it by the penetration",
            TwoCandles::darkCloudCover)
        .add("onNeck", 11, "long black, then white from below up to its low", TwoCandles::onNeck)
        .add("inNeck", 11, "long black, then white from below to its close", TwoCandles::inNeck)
        .add(
            "thrusting",
            11,
            "long black, then white from below over its close, not over its middle",
            TwoCandles::thrusting)
        .add(
            "counterattack",
            11,
            "two long bodies of two colours with equal closes",
            TwoCandles::counterattack)
        .add(
            "separatingLines",
            11,
            "from the last one's open the other way, a long body from its tip",
            TwoCandles::separatingLines)
        .add("matchingLow", 6, "two black bodies with equal closes", TwoCandles::matchingLow)
        .add("kicking", 11, "marubozu gapping away from another", TwoCandles::kicking)
        .add(
            "kickingByLength",
            11,
            "kicking whose side is that of the longer marubozu",
            TwoCandles::kickingByLength)
        .add(
            "tweezers",
            6,
            factor("tolerance", 0.05),
            "white, then black with the same high; or black, then white with the same low",
            TwoCandles::tweezers);
  }

  static int engulfing(double[] m, Candle a, Candle b) {
    int side = b.color(m);
    return a.color(m) == -side
            && beyond(side, b.close(m), a.open(m))
            && beyond(side, a.close(m), b.open(m))
        ? side
        : 0;
  }

  private static int harami(double[] m, Candle a, Candle b) {
    return b.isWithin(m, a) && a.isLong(m) && !b.isLong(m) ? -a.color(m) : 0;
  }

  private static int haramiCross(double[] m, Candle a, Candle b) {
    return b.isWithin(m, a) && a.isLong(m) && b.isDoji(m) ? -a.color(m) : 0;
  }

  private static int homingPigeon(double[] m, Candle a, Candle b) {
    return a.isBlack(m) && b.isBlack(m) ? harami(m, a, b) : 0;
  }

  private static int piercing(double[] m, Candle a, Candle b) {
    return b.isLong(m) && reenters(m, UP, a, b, 0.5) ? UP : 0;
  }

  private static Shape.Two darkCloudCover(double reach) {
    return (m, a, b) -> reenters(m, DOWN, a, b, reach) ? DOWN : 0;
  }

  /** A long body, then one from beyond its tip back into it by more than a fraction. */
  private static boolean reenters(double[] m, int side, Candle a, Candle b, double reach) {
    return beyond(-side, b.open(m), a.tip(m, -side))
        && a.color(m) == -side
        && a.isLong(m)
        && b.color(m) == side
        && beyond(-side, b.close(m), a.open(m))
        && beyond(side, b.close(m), a.close(m) + side * a.body(m) * reach);
  }

  private static int onNeck(double[] m, Candle a, Candle b) {
    return rallies(m, a, b) && a.meets(m, a.low(m), b.close(m)) ? DOWN : 0;
  }

  private static int inNeck(double[] m, Candle a, Candle b) {
    return rallies(m, a, b) && a.meets(m, a.close(m), b.close(m)) && b.close(m) >= a.close(m)
        ? DOWN
        : 0;
  }

  private static int thrusting(double[] m, Candle a, Candle b) {
    return rallies(m, a, b)
            && b.close(m) > a.close(m) + a.equal(m)
            && b.close(m) <= a.close(m) + a.body(m) * 0.5
        ? DOWN
        : 0;
  }

  /** A long black body, then a white one that opens under its low. */
  private static boolean rallies(double[] m, Candle a, Candle b) {
    return b.open(m) < a.low(m) && b.isWhite(m) && a.isBlack(m) && a.isLong(m);
  }

  private static int counterattack(double[] m, Candle a, Candle b) {
    return areOpposite(m, a, b) && a.isLong(m) && b.isLong(m) && a.meets(m, a.close(m), b.close(m))
        ? b.color(m)
        : 0;
  }

  private static int separatingLines(double[] m, Candle a, Candle b) {
    int side = b.color(m);
    return areOpposite(m, a, b)
            && a.meets(m, a.open(m), b.open(m))
            && b.isLong(m)
            && b.isBare(m, -side)
        ? side
        : 0;
  }

  private static int matchingLow(double[] m, Candle a, Candle b) {
    return a.isBlack(m) && b.isBlack(m) && a.meets(m, a.close(m), b.close(m)) ? UP : 0;
  }

  private static int kicking(double[] m, Candle a, Candle b) {
    int side = b.color(m);
    return b.isClear(m, side, a)
            && areOpposite(m, a, b)
            && a.isLong(m)
            && a.isBare(m)
            && b.isLong(m)
            && b.isBare(m)
        ? side
        : 0;
  }

  private static int kickingByLength(double[] m, Candle a, Candle b) {
    int side = kicking(m, a, b);
    return b.body(m) > a.body(m) ? side : -side;
  }

  /**
   * Tweezers top or bottom after S. Nison (1991): the next candle turns at the same high or low.
   * TA-Lib has none. The same is what differs by no more than the tolerance, a fraction of the
   * average range of the five candles before the first.
   */
  private static Shape.Two tweezers(double tolerance) {
    return (m, a, b) -> {
      int side = b.color(m);
      double apart = Math.abs(b.tip(m, -side) - a.tip(m, -side));
      return areOpposite(m, a, b) && apart <= a.fraction(m, tolerance) ? side : 0;
    };
  }

  private static boolean areOpposite(double[] m, Candle a, Candle b) {
    return a.color(m) != b.color(m);
  }
}
