package dev.kontor.models.indicators.candlesticks;

import static dev.kontor.models.indicators.candlesticks.Candle.DOWN;
import static dev.kontor.models.indicators.candlesticks.Candle.UP;
import static dev.kontor.models.indicators.candlesticks.Candle.beyond;

/** Patterns of three candles with a gap between the first two bodies. */
final class Gaps {
  private Gaps() {}

  static void tell(Patterns patterns) {
    patterns
        .add("twoCrows", 12, "long white, black above, black into the first body", Gaps::twoCrows)
        .add(
            "upsideGapTwoCrows",
            12,
            "long white, black above, black around that, the gap still open",
            Gaps::upsideGapTwoCrows)
        .add(
            "gapSideSideWhite",
            7,
            "two alike white bodies side by side beyond a gap, which the move follows",
            Gaps::gapSideSideWhite)
        .add(
            "tasukiGap",
            7,
            "body beyond a gap, then one as long back into the gap, which stays open",
            Gaps::tasukiGap)
        .add(
            "sideGapThreeMethods",
            2,
            "two bodies of one colour with a gap, closed by the third",
            Gaps::sideGapThreeMethods);
  }

  private static int twoCrows(double[] m, Candle a, Candle b, Candle c) {
    return crowGaps(m, a, b) && c.isBlack(m) && b.spans(m, c.open(m)) && a.spans(m, c.close(m))
        ? DOWN
        : 0;
  }

  private static int upsideGapTwoCrows(double[] m, Candle a, Candle b, Candle c) {
    return crowGaps(m, a, b)
            && !b.isLong(m)
            && c.isBlack(m)
            && b.isWithin(m, c)
            && c.close(m) > a.close(m)
        ? DOWN
        : 0;
  }

  /** A long white body, then a black one that lies above it. */
  private static boolean crowGaps(double[] m, Candle a, Candle b) {
    return a.isWhite(m) && a.isLong(m) && b.isBlack(m) && b.gaps(m, UP, a);
  }

  private static int gapSideSideWhite(double[] m, Candle a, Candle b, Candle c) {
    int side = b.gaps(m, UP, a) ? UP : b.gaps(m, DOWN, a) ? DOWN : 0;
    return side != 0
            && c.gaps(m, side, a)
            && b.isWhite(m)
            && c.isWhite(m)
            && c.body(m) >= b.body(m) - b.near(m)
            && c.body(m) <= b.body(m) + b.near(m)
            && b.meets(m, b.open(m), c.open(m))
        ? side
        : 0;
  }

  private static int tasukiGap(double[] m, Candle a, Candle b, Candle c) {
    int side = b.color(m);
    return b.gaps(m, side, a)
            && c.color(m) == -side
            && b.spans(m, c.open(m))
            && beyond(-side, c.close(m), b.open(m))
            && beyond(side, c.close(m), a.edge(m, side))
            && Math.abs(b.body(m) - c.body(m)) < b.near(m)
        ? side
        : 0;
  }

  private static int sideGapThreeMethods(double[] m, Candle a, Candle b, Candle c) {
    int side = a.color(m);
    return b.color(m) == side
            && c.color(m) == -side
            && b.gaps(m, side, a)
            && b.spans(m, c.open(m))
            && a.spans(m, c.close(m))
        ? side
        : 0;
  }
}
