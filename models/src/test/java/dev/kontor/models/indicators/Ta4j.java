package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** ta4j on our bars. */
final class Ta4j {
  private Ta4j() {}

  /** An indicator's values, bar by bar. */
  static double[] of(List<Bar> bars, Function<BarSeries, Indicator<Num>> indicator) {
    Indicator<Num> values = indicator.apply(series(bars));
    double[] numbers = new double[bars.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.getValue(i).doubleValue();
    }
    return numbers;
  }

  static BarSeries series(List<Bar> bars) {
    BarSeries series = new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).build();
    for (Bar bar : bars) {
      series.addBar(
          BaseBar.builder(DoubleNum::valueOf, Number.class)
              .timePeriod(Duration.ofMinutes(1))
              .endTime(Instant.ofEpochMilli(bar.end()).atZone(ZoneOffset.UTC))
              .openPrice(bar.open())
              .highPrice(bar.high())
              .lowPrice(bar.low())
              .closePrice(bar.close())
              .volume(bar.volume())
              .build());
    }
    return series;
  }
}
