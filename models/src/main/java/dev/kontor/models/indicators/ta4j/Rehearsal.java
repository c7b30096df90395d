package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.expressions.BadExpression;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** What ta4j finds out only when it is asked should not wait for the first bar. */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Builds an indicator on as many bars as it will have, and asks it once.
   *
   * @throws BadExpression if it fails, or would be unstable for ever
   */
  static void of(Ta4jCall call, Blueprint blueprint, int ours) {
    BarSeries series = series(call.bars());
    List<Indicator<Num>> own = new ArrayList<>();
    double[] values = new double[call.bars()];
    for (int i = 0; i < values.length; i++) {
      values[i] = series.getBar(i).getClosePrice().doubleValue();
    }
    for (int i = 0; i < ours; i++) {
      own.add(new OurSeries(series, values));
    }
    int unstable;
    try {
      Indicator<?> indicator = blueprint.on(series, own);
      unstable = indicator.getUnstableBars();
      Ta4jKernel.number(indicator.getValue(series.getEndIndex()));
    } catch (RuntimeException e) {
      throw new BadExpression(
          call.name() + " fails: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    }
    if (unstable > call.bars()) {
      throw new BadExpression(
          call.name()
              + " is unstable for "
              + unstable
              + " bars; let it run on more than its "
              + call.bars()
              + ", such as '"
              + 2 * unstable
              + " bars'");
    }
  }

  /** A price that goes up and down, by the minute. */
  private static BarSeries series(int bars) {
    List<Bar> list = new ArrayList<>(bars);
    for (int i = 0; i < bars; i++) {
      double close = 100 + i % 7 - i % 5;
      list.add(
          BaseBar.builder(DoubleNum::valueOf, Number.class)
              .timePeriod(Duration.ofMinutes(1))
              .endTime(Instant.ofEpochSecond(60L * (i + 1)).atZone(ZoneOffset.UTC))
              .openPrice(close - 1 + i % 3)
              .highPrice(close + 2)
              .lowPrice(close - 2)
              .closePrice(close)
              .volume(10 + i % 4)
              .build());
    }
    return new BaseBarSeries("rehearsal", list);
  }
}
