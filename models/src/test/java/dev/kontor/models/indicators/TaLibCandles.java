package dev.kontor.models.indicators;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import dev.kontor.models.market.Bar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** TA-Lib's candlestick functions on a series of bars. */
final class TaLibCandles {
  /** TA-Lib's word for "the default". */
  private static final double DEFAULT = -4e37;

  private interface Plain {
    RetCode call(
        int from,
        int to,
        double[] open,
        double[] high,
        double[] low,
        double[] close,
        MInteger begin,
        MInteger count,
        int[] out);
  }

  private interface Penetrating {
    RetCode call(
        int from,
        int to,
        double[] open,
        double[] high,
        double[] low,
        double[] close,
        double penetration,
        MInteger begin,
        MInteger count,
        int[] out);
  }

  private static final Core CORE = new Core();
  private static final Map<String, Plain> FUNCTIONS = new LinkedHashMap<>();
  private static final Map<String, Penetrating> PENETRATING = new LinkedHashMap<>();

  static {
    FUNCTIONS.put("doji", CORE::cdlDoji);
    FUNCTIONS.put("dragonflyDoji", CORE::cdlDragonflyDoji);
    FUNCTIONS.put("gravestoneDoji", CORE::cdlGravestoneDoji);
    FUNCTIONS.put("longLeggedDoji", CORE::cdlLongLeggedDoji);
    FUNCTIONS.put("rickshawMan", CORE::cdlRickshawMan);
    FUNCTIONS.put("takuri", CORE::cdlTakuri);
    FUNCTIONS.put("spinningTop", CORE::cdlSpinningTop);
    FUNCTIONS.put("highWave", CORE::cdlHignWave);
    FUNCTIONS.put("longLine", CORE::cdlLongLine);
    FUNCTIONS.put("shortLine", CORE::cdlShortLine);
    FUNCTIONS.put("marubozu", CORE::cdlMarubozu);
    FUNCTIONS.put("closingMarubozu", CORE::cdlClosingMarubozu);
    FUNCTIONS.put("beltHold", CORE::cdlBeltHold);
    FUNCTIONS.put("hammer", CORE::cdlHammer);
    FUNCTIONS.put("hangingMan", CORE::cdlHangingMan);
    FUNCTIONS.put("invertedHammer", CORE::cdlInvertedHammer);
    FUNCTIONS.put("shootingStar", CORE::cdlShootingStar);
    FUNCTIONS.put("dojiStar", CORE::cdlDojiStar);
    PENETRATING.put("morningStar", CORE::cdlMorningStar);
    PENETRATING.put("eveningStar", CORE::cdlEveningStar);
    PENETRATING.put("morningDojiStar", CORE::cdlMorningDojiStar);
    PENETRATING.put("eveningDojiStar", CORE::cdlEveningDojiStar);
    PENETRATING.put("abandonedBaby", CORE::cdlAbandonedBaby);
    FUNCTIONS.put("tristar", CORE::cdlTristar);
    FUNCTIONS.put("engulfing", CORE::cdlEngulfing);
    FUNCTIONS.put("harami", CORE::cdlHarami);
    FUNCTIONS.put("haramiCross", CORE::cdlHaramiCross);
    FUNCTIONS.put("homingPigeon", CORE::cdlHomingPigeon);
    FUNCTIONS.put("piercing", CORE::cdlPiercing);
    PENETRATING.put("darkCloudCover", CORE::cdlDarkCloudCover);
    FUNCTIONS.put("onNeck", CORE::cdlOnNeck);
    FUNCTIONS.put("inNeck", CORE::cdlInNeck);
    FUNCTIONS.put("thrusting", CORE::cdlThrusting);
    FUNCTIONS.put("counterattack", CORE::cdlCounterAttack);
    FUNCTIONS.put("separatingLines", CORE::cdlSeperatingLines);
    FUNCTIONS.put("matchingLow", CORE::cdlMatchingLow);
    FUNCTIONS.put("kicking", CORE::cdlKicking);
    FUNCTIONS.put("kickingByLength", CORE::cdlKickingByLength);
    FUNCTIONS.put("threeInside", CORE::cdl3Inside);
    FUNCTIONS.put("threeOutside", CORE::cdl3Outside);
    FUNCTIONS.put("threeStarsInSouth", CORE::cdl3StarsInSouth);
    FUNCTIONS.put("threeWhiteSoldiers", CORE::cdl3WhiteSoldiers);
    FUNCTIONS.put("advanceBlock", CORE::cdlAdvanceBlock);
    FUNCTIONS.put("stalledPattern", CORE::cdlStalledPattern);
    FUNCTIONS.put("threeBlackCrows", CORE::cdl3BlackCrows);
    FUNCTIONS.put("identicalThreeCrows", CORE::cdlIdentical3Crows);
    FUNCTIONS.put("stickSandwich", CORE::cdlStickSandwhich);
    FUNCTIONS.put("uniqueThreeRiver", CORE::cdlUnique3River);
    FUNCTIONS.put("twoCrows", CORE::cdl2Crows);
    FUNCTIONS.put("upsideGapTwoCrows", CORE::cdlUpsideGap2Crows);
    FUNCTIONS.put("gapSideSideWhite", CORE::cdlGapSideSideWhite);
    FUNCTIONS.put("tasukiGap", CORE::cdlTasukiGap);
    FUNCTIONS.put("sideGapThreeMethods", CORE::cdlXSideGap3Methods);
    FUNCTIONS.put("threeLineStrike", CORE::cdl3LineStrike);
    FUNCTIONS.put("concealingBabySwallow", CORE::cdlConcealBabysWall);
    FUNCTIONS.put("breakaway", CORE::cdlBreakaway);
    FUNCTIONS.put("ladderBottom", CORE::cdlLadderBottom);
    PENETRATING.put("matHold", CORE::cdlMatHold);
    FUNCTIONS.put("risingFallingThree", CORE::cdlRiseFall3Methods);
    FUNCTIONS.put("hikkake", CORE::cdlHikkake);
    FUNCTIONS.put("modifiedHikkake", CORE::cdlHikkakeMod);
    PENETRATING.forEach((name, function) -> FUNCTIONS.put(name, with(function, DEFAULT)));
  }

  private final double[] open;
  private final double[] high;
  private final double[] low;
  private final double[] close;

  TaLibCandles(List<Bar> bars) {
    open = prices(bars, Bar::open);
    high = prices(bars, Bar::high);
    low = prices(bars, Bar::low);
    close = prices(bars, Bar::close);
  }

  /** The functions by the names that expressions use. */
  static List<String> names() {
    return List.copyOf(FUNCTIONS.keySet());
  }

  static List<String> penetrating() {
    return List.copyOf(PENETRATING.keySet());
  }

  /** The scores of one run over all bars, absent where TA-Lib gives none. */
  double[] scores(String name) {
    return run(FUNCTIONS.get(name), 0, open.length - 1);
  }

  double[] scores(String name, double penetration) {
    return run(with(PENETRATING.get(name), penetration), 0, open.length - 1);
  }

  /** The score when TA-Lib is asked for one bar alone, so that it has no running sums. */
  double scoreAt(String name, int bar) {
    return run(FUNCTIONS.get(name), bar, bar)[bar];
  }

  private double[] run(Plain function, int from, int to) {
    MInteger begin = new MInteger();
    MInteger count = new MInteger();
    int[] out = new int[to - from + 1];
    RetCode code = function.call(from, to, open, high, low, close, begin, count, out);
    if (code != RetCode.Success) {
      throw new IllegalStateException("TA-Lib says " + code);
    }
    double[] scores = new double[open.length];
    Arrays.fill(scores, Double.NaN);
    for (int i = 0; i < count.value; i++) {
      scores[begin.value + i] = out[i];
    }
    return scores;
  }

  private static Plain with(Penetrating function, double penetration) {
    return (from, to, open, high, low, close, begin, count, out) ->
        function.call(from, to, open, high, low, close, penetration, begin, count, out);
  }

  private static double[] prices(List<Bar> bars, ToDoubleFunction<Bar> price) {
    return bars.stream().mapToDouble(price).toArray();
  }
}
