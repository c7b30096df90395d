package dev.kontor.models.indicators.candlesticks;

import static dev.kontor.models.indicators.candlesticks.Candle.DOWN;
import static dev.kontor.models.indicators.candlesticks.Candle.UP;
import static dev.kontor.models.indicators.candlesticks.Candle.beyond;
import static dev.kontor.models.kernels.Family.factor;

/** Patterns of four and five candles. */
final class MoreCandles {
  private MoreCandles() {}

  static void tell(Patterns patterns) {
    patterns
        .add(
            "threeLineStrike",
            8,
            "three bodies one way, then one back beyond the first open",
            MoreCandles::threeLineStrike)
        .add(
            "concealingBabySwallow",
            13,
            "two black without shadows, black gapping down and reaching back, black around that",
            MoreCandles::concealingBabySwallow)
        .add(
            "breakaway",
            14,
            "long body, three on beyond a gap, then back into the gap",
            MoreCandles::breakaway)
        .add(
            "ladderBottom",
            14,
            "four black bodies, the last with an upper shadow, then white over its high",
            MoreCandles::ladderBottom)
        .add(
            "matHold",
            14,
            factor("penetration", 0.5),
            "long white, three short ones holding most of it, then white over all",
            MoreCandles::matHold)
        .add(
            "risingFallingThree",
            14,
            "long body, three short ones back within its range, then a long one on",
            MoreCandles::risingFallingThree);
  }

  private static int threeLineStrike(double[] m, Candle a, Candle b, Candle c, Candle d) {
    int side = c.color(m);
    return d.color(m) == -side
            && beyond(side, d.open(m), c.close(m))
            && beyond(-side, d.close(m), a.open(m))
            && advances(m, side, a, b)
            && advances(m, side, b, c)
            && a.color(m) == side
        ? side
        : 0;
  }

  /** A body that opens in or near the last one and closes further on. */
  private static boolean advances(double[] m, int side, Candle a, Candle b) {
    return b.color(m) == side
        && beyond(side, b.close(m), a.close(m))
        && b.open(m) >= a.bottom(m) - a.near(m)
        && b.open(m) <= a.top(m) + a.near(m);
  }

  private static int concealingBabySwallow(double[] m, Candle a, Candle b, Candle c, Candle d) {
    return c.gaps(m, DOWN, b)
            && a.isBlack(m)
            && b.isBlack(m)
            && c.isBlack(m)
            && d.isBlack(m)
            && a.isBare(m)
            && b.isBare(m)
            && c.hasShadow(m, UP)
            && c.high(m) > b.close(m)
            && d.high(m) > c.high(m)
            && d.low(m) < c.low(m)
        ? UP
        : 0;
  }

  private static int breakaway(double[] m, Candle a, Candle b, Candle c, Candle d, Candle e) {
    int side = a.color(m);
    return b.gaps(m, side, a)
            && b.color(m) == side
            && a.isLong(m)
            && goesOn(m, side, b, c)
            && goesOn(m, side, c, d)
            && d.color(m) == side
            && e.color(m) == -side
            && beyond(-side, e.close(m), b.open(m))
            && beyond(side, e.close(m), a.close(m))
        ? -side
        : 0;
  }

  private static boolean goesOn(double[] m, int side, Candle a, Candle b) {
    return beyond(side, b.high(m), a.high(m)) && beyond(side, b.low(m), a.low(m));
  }

  private static int ladderBottom(double[] m, Candle a, Candle b, Candle c, Candle d, Candle e) {
    return a.isBlack(m)
            && stepsDown(m, a, b)
            && stepsDown(m, b, c)
            && d.isBlack(m)
            && d.hasShadow(m, UP)
            && e.isWhite(m)
            && e.open(m) > d.open(m)
            && e.close(m) > d.high(m)
        ? UP
        : 0;
  }

  private static boolean stepsDown(double[] m, Candle a, Candle b) {
    return b.isBlack(m) && b.open(m) < a.open(m) && b.close(m) < a.close(m);
  }

  private static Shape.Five matHold(double reach) {
    return (m, a, b, c, d, e) ->
        b.gaps(m, UP, a)
                && a.isWhite(m)
                && a.isLong(m)
                && b.isBlack(m)
                && areShort(m, b, c, d)
                && holds(m, a, c, reach)
                && holds(m, a, d, reach)
                && c.top(m) < b.open(m)
                && d.top(m) < c.top(m)
                && e.isWhite(m)
                && e.open(m) > d.close(m)
                && e.close(m) > Math.max(Math.max(b.high(m), c.high(m)), d.high(m))
            ? UP
            : 0;
  }

  /** Comes down into a body, by less than a fraction of it. */
  private static boolean holds(double[] m, Candle a, Candle b, double reach) {
    return b.bottom(m) < a.close(m) && b.bottom(m) > a.close(m) - a.body(m) * reach;
  }

  private static int risingFallingThree(
      double[] m, Candle a, Candle b, Candle c, Candle d, Candle e) {
    int side = a.color(m);
    return areShort(m, b, c, d)
            && a.isLong(m)
            && e.isLong(m)
            && rests(m, a, b)
            && rests(m, a, c)
            && rests(m, a, d)
            && beyond(-side, c.close(m), b.close(m))
            && beyond(-side, d.close(m), c.close(m))
            && e.color(m) == side
            && beyond(side, e.open(m), d.close(m))
            && beyond(side, e.close(m), a.close(m))
        ? side
        : 0;
  }

  /** A body of the other colour that reaches into a candle's range. */
  private static boolean rests(double[] m, Candle a, Candle b) {
    return b.color(m) != a.color(m) && b.bottom(m) < a.high(m) && b.top(m) > a.low(m);
  }

  private static boolean areShort(double[] m, Candle a, Candle b, Candle c) {
    return a.isShort(m) && b.isShort(m) && c.isShort(m);
  }
}
