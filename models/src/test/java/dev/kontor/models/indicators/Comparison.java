package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.util.List;

/** An expression beside values that someone else computed. */
final class Comparison {
  private static final double TOLERANCE = 1e-9;

  private final String text;
  private final double[] ours;
  private final double scale;
  private boolean[] left;

  private Comparison(String text, List<Bar> bars, double scale) {
    this.text = text;
    ours = Series.of(text, bars);
    this.scale = scale;
    left = new boolean[ours.length];
  }

  /** Of something in units of the price: equal to 1e-9 of the highest price so far. */
  static Comparison ofPrices(String text, List<Bar> bars) {
    return new Comparison(text, bars, bars.stream().mapToDouble(Bar::high).max().orElse(0));
  }

  /** Of something that has no unit and is mostly about so large: equal to 1e-9 of that. */
  static Comparison ofNumbers(String text, List<Bar> bars, double scale) {
    return new Comparison(text, bars, scale);
  }

  /** Leaves out the bars that are marked. */
  Comparison except(boolean[] marked) {
    left = marked;
    return this;
  }

  /** Absent on exactly so many bars from the first, then the same as theirs. */
  void isAbsentFor(int absent, double[] theirs) {
    for (int i = 0; i < ours.length; i++) {
      if (i < absent) {
        assertThat(ours[i]).as("%s at %d", text, i).isNaN();
      } else if (!left[i]) {
        assertThat(ours[i])
            .as("%s at %d", text, i)
            .isCloseTo(theirs[i], within(TOLERANCE * Math.max(scale, Math.abs(theirs[i]))));
      }
    }
  }
}
