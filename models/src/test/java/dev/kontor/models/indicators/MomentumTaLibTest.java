package dev.kontor.models.indicators;

import com.tictactec.ta.lib.MAType;
import dev.kontor.models.market.Bar;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Once warm, the indicators of momentum are those of TA-Lib; before, both are absent. It counts a
 * zero where bars have no range and so nothing has a place in it: what has seen such bars is left
 * out.
 */
class MomentumTaLibTest {
  private static final int TRIES = 60;

  @Property(tries = TRIES)
  void strengthAndBalance(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 5, max = 40) int n) {
    TaLib t = TaLib.of(bars);
    boolean[] still = tiny(bars, n);
    numbers(
        "rsi(" + n + ", 'sma')",
        bars,
        n,
        still,
        t.one((c, e, b, k, o) -> c.rsi(0, e, t.close, n, b, k, o[0])));
    numbers(
        "cmo(" + n + ", 'wilder')",
        bars,
        n,
        still,
        t.one((c, e, b, k, o) -> c.cmo(0, e, t.close, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void changes(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    TaLib t = TaLib.of(bars);
    numbers(
        "roc(" + n + ")",
        bars,
        n,
        none(bars),
        t.one((c, e, b, k, o) -> c.roc(0, e, t.close, n, b, k, o[0])));
    Comparison.ofPrices("momentum(" + n + ")", bars)
        .isAbsentFor(n, t.one((c, e, b, k, o) -> c.mom(0, e, t.close, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void stochastics(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 30) int n,
      @ForAll @IntRange(min = 1, max = 5) int smooth,
      @ForAll @IntRange(min = 1, max = 5) int signal) {
    TaLib t = TaLib.of(bars);
    boolean[] flat = Series.spread(flat(bars, n), smooth + signal);
    double[][] slow =
        t.some(
            2,
            (c, e, b, k, o) ->
                c.stoch(
                    0,
                    e,
                    t.high,
                    t.low,
                    t.close,
                    n,
                    smooth,
                    MAType.Sma,
                    signal,
                    MAType.Sma,
                    b,
                    k,
                    o[0],
                    o[1]));
    int warm = n + smooth + signal - 3;
    String ours = "stochastic(" + n + ", " + smooth + ", " + signal + ")";
    numbers(ours + ".d", bars, warm, flat, slow[1]);
    Comparison.ofNumbers(ours, bars, 100)
        .except(Series.or(flat, Series.first(bars.size(), warm)))
        .isAbsentFor(n + smooth - 2, slow[0]);
    double[][] fast =
        t.some(
            2,
            (c, e, b, k, o) ->
                c.stochF(0, e, t.high, t.low, t.close, n, signal, MAType.Sma, b, k, o[0], o[1]));
    numbers("stochastic(" + n + ", 1, " + signal + ").d", bars, n + signal - 2, flat, fast[1]);
  }

  @Property(tries = TRIES)
  void stochasticRsi(
      @ForAll(supplier = Walks.class) List<Bar> bars,
      @ForAll @IntRange(min = 5, max = 20) int n,
      @ForAll @IntRange(min = 2, max = 20) int range) {
    TaLib t = TaLib.of(bars);
    double[][] theirs =
        t.some(
            2,
            (c, e, b, k, o) ->
                c.stochRsi(0, e, t.close, n, range, 3, MAType.Sma, b, k, o[0], o[1]));
    String ours = "stochRsi(" + n + ", " + range + ", 1, 3, 'sma')";
    // The rounding of the index, 1e-14, is 1e-9 of a range of 1e-5.
    String rsi = "rsi(" + n + ", 'sma')";
    boolean[] still =
        Series.where(
            Series.of(
                "highest(" + rsi + ", " + range + ") - lowest(" + rsi + ", " + range + ")", bars),
            x -> x < 1e-4);
    boolean[] left = Series.or(Series.spread(still, 3), Series.spread(tiny(bars, n), range + 3));
    numbers(ours + ".d", bars, n + range + 1, left, theirs[1]);
  }

  @Property(tries = TRIES)
  void williams(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    TaLib t = TaLib.of(bars);
    numbers(
        "williamsR(" + n + ")",
        bars,
        n - 1,
        flat(bars, n),
        t.one((c, e, b, k, o) -> c.willR(0, e, t.high, t.low, t.close, n, b, k, o[0])));
  }

  /** Over bars that hardly move, either's is rounding divided by rounding. */
  @Property(tries = TRIES)
  void commodityChannel(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    TaLib t = TaLib.of(bars);
    numbers(
        "cci(" + n + ")",
        bars,
        n - 1,
        Series.hardlyMoving(bars, n),
        t.one((c, e, b, k, o) -> c.cci(0, e, t.high, t.low, t.close, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void ultimate(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 2, max = 9) int n) {
    TaLib t = TaLib.of(bars);
    numbers(
        "ultimate(" + n + ", " + 3 * n + ", " + 2 * n + ")",
        bars,
        3 * n,
        Series.where(Series.of("highest(trueRange(), " + n + ")", bars), x -> x == 0),
        t.one(
            (c, e, b, k, o) ->
                c.ultOsc(0, e, t.high, t.low, t.close, n, 2 * n, 3 * n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void percentagePrice(@ForAll(supplier = Walks.class) List<Bar> bars) {
    TaLib t = TaLib.of(bars);
    numbers(
        "ppo(5, 13, 4, 'sma')",
        bars,
        12,
        none(bars),
        t.one((c, e, b, k, o) -> c.ppo(0, e, t.close, 5, 13, MAType.Ema, b, k, o[0])));
  }

  /** Below 1e-8 TA-Lib takes gains and losses for none. */
  private static boolean[] tiny(List<Bar> bars, int n) {
    return Series.where(Series.of("wilder(abs(close - close[1]), " + n + ")", bars), x -> x < 1e-6);
  }

  private static boolean[] none(List<Bar> bars) {
    return new boolean[bars.size()];
  }

  private static boolean[] flat(List<Bar> bars, int n) {
    String range = "highest(high, " + n + ") - lowest(low, " + n + ")";
    return Series.where(Series.of(range, bars), x -> x == 0);
  }

  private static void numbers(
      String text, List<Bar> bars, int absent, boolean[] left, double[] theirs) {
    Comparison.ofNumbers(text, bars, 100).except(left).isAbsentFor(absent, theirs);
  }
}
