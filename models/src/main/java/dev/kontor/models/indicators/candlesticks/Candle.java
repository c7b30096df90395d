package dev.kontor.models.indicators.candlesticks;

/**
 * One of the last candles, as a place in the memory. What is long, short, near or equal is measured
 * by the ten candles before it (distances: the five before), with TA-Lib's factors.
 *
 * <p>A side is 1 (up, white) or −1 (down, black), so that a pattern and its mirror image are one
 * definition.
 */
final class Candle {
  static final int UP = 1;
  static final int DOWN = -1;

  private final int at;

  Candle(int at) {
    this.at = at;
  }

  double open(double[] m) {
    return m[at];
  }

  double high(double[] m) {
    return m[at + 1];
  }

  double low(double[] m) {
    return m[at + 2];
  }

  double close(double[] m) {
    return m[at + 3];
  }

  /** White if it closed no lower than it opened. */
  int color(double[] m) {
    return close(m) >= open(m) ? UP : DOWN;
  }

  boolean isWhite(double[] m) {
    return close(m) >= open(m);
  }

  boolean isBlack(double[] m) {
    return !isWhite(m);
  }

  double body(double[] m) {
    return Math.abs(close(m) - open(m));
  }

  double range(double[] m) {
    return high(m) - low(m);
  }

  double top(double[] m) {
    return Math.max(open(m), close(m));
  }

  double bottom(double[] m) {
    return Math.min(open(m), close(m));
  }

  double upper(double[] m) {
    return high(m) - top(m);
  }

  double lower(double[] m) {
    return bottom(m) - low(m);
  }

  /** Top or bottom. */
  double edge(double[] m, int side) {
    return side == UP ? top(m) : bottom(m);
  }

  /** High or low. */
  double tip(double[] m, int side) {
    return side == UP ? high(m) : low(m);
  }

  /** The upper or the lower one. */
  double shadow(double[] m, int side) {
    return side == UP ? upper(m) : lower(m);
  }

  /** Its body is longer than the average. */
  boolean isLong(double[] m) {
    return body(m) > m[at + 4];
  }

  boolean isShort(double[] m) {
    return body(m) < m[at + 4];
  }

  /** Its body is at most a tenth of the average range. */
  boolean isDoji(double[] m) {
    return body(m) <= dojiBody(m);
  }

  double dojiBody(double[] m) {
    return 0.1 * m[at + 5];
  }

  /** It has no shadow on a side, or one below a tenth of the average range. */
  boolean isBare(double[] m, int side) {
    return shadow(m, side) < 0.1 * m[at + 5];
  }

  boolean isBare(double[] m) {
    return isBare(m, UP) && isBare(m, DOWN);
  }

  /** It has a shadow over a tenth of the average range. */
  boolean hasShadow(double[] m, int side) {
    return shadow(m, side) > 0.1 * m[at + 5];
  }

  /** The shadow is longer than the body. */
  boolean hasLongShadow(double[] m, int side) {
    return shadow(m, side) > body(m);
  }

  /** The shadow is longer than twice the body. */
  boolean hasVeryLongShadow(double[] m, int side) {
    return shadow(m, side) > 2 * body(m);
  }

  /** Half the average of both shadows together. */
  double usualShadow(double[] m) {
    return m[at + 6] / 2;
  }

  boolean hasShortShadow(double[] m, int side) {
    return shadow(m, side) < usualShadow(m);
  }

  /** A fifth of the average range. */
  double near(double[] m) {
    return 0.2 * m[at + 7];
  }

  /** Three fifths of the average range. */
  double far(double[] m) {
    return 0.6 * m[at + 7];
  }

  /** A twentieth of the average range. */
  double equal(double[] m) {
    return fraction(m, 0.05);
  }

  double fraction(double[] m, double factor) {
    return factor * m[at + 7];
  }

  /** Whether x and a price of this candle are equal. */
  boolean meets(double[] m, double price, double x) {
    return x <= price + equal(m) && x >= price - equal(m);
  }

  /** Its body lies wholly on that side of the other's body. */
  boolean gaps(double[] m, int side, Candle other) {
    return side == UP ? bottom(m) > other.top(m) : top(m) < other.bottom(m);
  }

  /** It lies wholly, shadows included, on that side of the other. */
  boolean isClear(double[] m, int side, Candle other) {
    return side == UP ? low(m) > other.high(m) : high(m) < other.low(m);
  }

  /** Its body lies within the other's. */
  boolean isWithin(double[] m, Candle other) {
    return top(m) < other.top(m) && bottom(m) > other.bottom(m);
  }

  /** A price lies within its body. */
  boolean spans(double[] m, double price) {
    return price < top(m) && price > bottom(m);
  }

  /** Whether x lies on that side of y. */
  static boolean beyond(int side, double x, double y) {
    return side == UP ? x > y : x < y;
  }
}
