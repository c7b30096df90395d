package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Random candles made to be patterns: bodies and shadows come in the classes that the definitions
 * know, and opens where the definitions look: at, within, just beyond the last candle. In between
 * there are stretches in which nothing moves, and sketches of the patterns that chance hardly
 * draws: half of them upside down, some with a price or a candle in the wrong place or some prices
 * a tick off.
 */
final class CandleWalks {
  /** Opens, highs, lows and closes in ticks from the last close. */
  private static final int[][] SKETCHES = {
    // matHold
    {0, 31, -1, 30, 36, 37, 33, 34, 33, 34, 27, 28, 31, 32, 24, 27, 29, 45, 28, 44},
    // threeStarsInSouth
    {0, 1, -60, -25, 1, 1, -60, -20, -32, -32, -35, -35},
    // upsideGapTwoCrows, twoCrows
    {0, 31, -1, 30, 36, 37, 33, 34, 38, 39, 31, 32},
    {0, 31, -1, 30, 38, 39, 33, 34, 36, 37, 13, 15},
    // counterattack
    {0, 1, -32, -30, -60, -61, -61, -30},
    // concealingBabySwallow
    {0, 0, -20, -20, -20, -20, -40, -40, -44, -35, -47, -46, -33, -32, -52, -50},
    // breakaway
    {
      0, 1, -31, -30, -35, -34, -42, -40, -38, -36, -45, -44, -42, -40, -50, -48, -48, -31, -49, -32
    },
    // risingFallingThree
    {0, 41, -1, 40, 38, 39, 34, 35, 34, 35, 30, 31, 30, 31, 26, 27, 29, 51, 28, 50},
    // abandonedBaby
    {0, 1, -31, -30, -40, -38, -42, -40, -36, -9, -37, -10},
    // modifiedHikkake, confirmed
    {0, 30, -30, 5, 0, 20, -20, -19, -5, 10, -10, 5, 0, 5, -15, -10, -5, 13, -6, 12},
    // threeBlackCrows
    {-20, 1, -21, 0, -2, -1, -20, -20, -10, -9, -35, -35, -25, -24, -50, -50},
    // threeLineStrike
    {0, 10, -1, 9, 6, 17, 5, 16, 13, 25, 12, 24, 27, 28, -6, -5},
    // kicking, by the longer first and the longer second
    {0, 31, 0, 30, -5, -5, -31, -30},
    {0, 21, 0, 20, -5, -5, -41, -40},
    // tasukiGap, sideGapThreeMethods
    {0, 16, -1, 15, 20, 36, 18, 35, 28, 29, 16, 17},
    {0, 16, -1, 15, 20, 36, 18, 35, 28, 29, 7, 8},
    // uniqueThreeRiver, stickSandwich, ladderBottom
    {0, 1, -31, -30, -10, -8, -40, -20, -25, -22, -26, -23},
    {0, 1, -31, -30, -20, -8, -22, -10, -5, -4, -32, -30},
    {0, 1, -11, -10, -8, -7, -21, -20, -18, -17, -31, -30, -30, -20, -36, -35, -28, -9, -29, -10},
    // tristar
    {0, 3, -3, 0, 8, 11, 6, 8, 2, 5, -1, 2}
  };

  private static final int FLOOR = 2_000;

  private final Random random;
  private final double tick;
  private final List<Bar> bars = new ArrayList<>();
  private int open = 10_000;
  private int high = 10_010;
  private int low = 9_990;
  private int close = 10_000;

  private CandleWalks(long seed, double tick) {
    random = new Random(seed);
    this.tick = tick;
  }

  /**
   * The same walk for the same seed. A tick that is a power of two makes sums of prices exact.
   *
   * @param size at least so many bars
   */
  static List<Bar> walk(long seed, double tick, int size) {
    CandleWalks walk = new CandleWalks(seed, tick);
    while (walk.bars.size() < size) {
      switch (walk.random.nextInt(30)) {
        case 0, 1 -> walk.sketch(SKETCHES[walk.random.nextInt(SKETCHES.length)]);
        case 2 -> walk.rest(walk.random.nextInt(12));
        default -> walk.step();
      }
    }
    return walk.bars;
  }

  private void step() {
    int from = opening();
    int body = length(0, 4, 10, 24);
    int side = random.nextInt(100) < 60 ? Integer.signum(close - open) : random.nextInt(3) - 1;
    int to = from + (side == 0 ? 1 : side) * body;
    add(from, Math.max(from, to) + shadow(), Math.min(from, to) - shadow(), to);
  }

  private int opening() {
    int bit = random.nextInt(3);
    int top = Math.max(open, close);
    int bottom = Math.min(open, close);
    return switch (random.nextInt(9)) {
      case 0 -> close;
      case 1 -> close + random.nextInt(5) - 2;
      case 2 -> top + 1 + bit;
      case 3 -> bottom - 1 - bit;
      case 4 -> high + 1 + bit;
      case 5 -> low - 1 - bit;
      case 6 -> open;
      default -> bottom + random.nextInt(top - bottom + 1);
    };
  }

  private int shadow() {
    return random.nextInt(3) == 0 ? 0 : length(0, 1, 6, 20);
  }

  /** Between two neighbours of some limits. */
  private int length(int... limits) {
    int i = random.nextInt(limits.length - 1);
    return limits[i] + random.nextInt(limits[i + 1] - limits[i] + 1);
  }

  private void rest(int size) {
    for (int i = 0; i < size; i++) {
      add(close, close, close, close);
    }
  }

  private void sketch(int[] prices) {
    int from = close;
    int sign = random.nextBoolean() ? 1 : -1;
    int wrong = random.nextInt(3 * prices.length);
    int displaced = random.nextInt(3 * prices.length);
    for (int i = 0; i < prices.length; i += 4) {
      int shift = displaced / 4 == i / 4 ? off(25) : 0;
      int[] p = new int[4];
      for (int k = 0; k < 4; k++) {
        int reach = i + k == wrong ? 15 : random.nextInt(8) == 0 ? 1 : 0;
        p[k] = from + sign * prices[i + k] + shift + off(reach);
      }
      add(p[0], Arrays.stream(p).max().getAsInt(), Arrays.stream(p).min().getAsInt(), p[3]);
    }
  }

  private int off(int reach) {
    return random.nextInt(2 * reach + 1) - reach;
  }

  private void add(int open, int high, int low, int close) {
    int lift = Math.max(0, FLOOR - low);
    this.open = open + lift;
    this.high = high + lift;
    this.low = low + lift;
    this.close = close + lift;
    bars.add(
        Series.bar(
            bars.size(), this.open * tick, this.high * tick, this.low * tick, this.close * tick));
  }
}
