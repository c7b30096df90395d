package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;
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

/**
 * Asks ta4j for the value at the end of the last bars. Series and indicator are made anew on each
 * bar and thrown away, so the value follows from the memory alone: the same in any run, restored or
 * not. Unlike other kernels it allocates.
 *
 * <p>The series starts after the last bar on which one of our own series was absent. Absent while
 * there are fewer bars than ta4j calls unstable (of many indicators it says none), where the value
 * is no number, and where ta4j fails.
 */
final class Ta4jKernel implements Kernel {
  private final Blueprint blueprint;
  private final Duration span;
  private final Window[] bars;
  private final Window[] ours;
  private final int out;

  /**
   * @param site its inputs are the first cells of {@link LastValues}, of the bars and then of each
   *     of our own series
   */
  Ta4jKernel(Site site, Blueprint blueprint, int length, int ours, Duration span) {
    this.blueprint = blueprint;
    this.span = span;
    bars = LastValues.at(site.input(0), Ta4jIndicator.FIELDS.size(), length);
    this.ours = new Window[ours];
    for (int i = 0; i < ours; i++) {
      this.ours[i] = LastValues.at(site.input(i + 1), 1, length)[0];
    }
    out = site.output(0);
  }

  @Override
  public void next(double[] m) {
    m[out] = value(m);
  }

  private double value(double[] m) {
    int count = present(m);
    if (count == 0) {
      return Double.NaN;
    }
    try {
      BarSeries series = series(m, count);
      Indicator<?> indicator = blueprint.on(series, ours(m, count, series));
      return count < indicator.getUnstableBars()
          ? Double.NaN
          : number(indicator.getValue(series.getEndIndex()));
    } catch (RuntimeException notToBeHad) {
      return Double.NaN;
    }
  }

  /** For how many of the last bars all is known. */
  private int present(double[] m) {
    int count = bars[0].size(m);
    for (Window window : ours) {
      count = Math.min(count, window.size(m));
      for (int ago = 0; ago < count; ago++) {
        count = Double.isNaN(window.get(m, ago)) ? ago : count;
      }
    }
    return count;
  }

  private BarSeries series(double[] m, int count) {
    List<Bar> list = new ArrayList<>(count);
    for (int ago = count - 1; ago >= 0; ago--) {
      list.add(
          BaseBar.builder(DoubleNum::valueOf, Number.class)
              .timePeriod(span)
              .endTime(Instant.ofEpochMilli((long) bars[5].get(m, ago)).atZone(ZoneOffset.UTC))
              .openPrice(bars[0].get(m, ago))
              .highPrice(bars[1].get(m, ago))
              .lowPrice(bars[2].get(m, ago))
              .closePrice(bars[3].get(m, ago))
              .volume(bars[4].get(m, ago))
              .build());
    }
    return new BaseBarSeries("last", list);
  }

  private List<Indicator<Num>> ours(double[] m, int count, BarSeries series) {
    List<Indicator<Num>> all = new ArrayList<>(ours.length);
    for (Window window : ours) {
      double[] values = new double[count];
      for (int ago = 0; ago < count; ago++) {
        values[count - 1 - ago] = window.get(m, ago);
      }
      all.add(new OurSeries(series, values));
    }
    return all;
  }

  static double number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    double number = ((Num) value).doubleValue();
    return Double.isInfinite(number) ? Double.NaN : number;
  }
}
