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
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** What ta4j makes of bars. */
final class Ta4j {
  private Ta4j() {}

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

  /** An indicator's values, bar by bar. */
  static double[] of(List<Bar> bars, Function<BarSeries, Indicator<Num>> of) {
    Indicator<Num> indicator = of.apply(series(bars));
    double[] values = new double[bars.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = indicator.getValue(i).doubleValue();
    }
    return values;
  }

  /** The values of an indicator of the close. */
  static double[] ofCloses(List<Bar> bars, Function<ClosePriceIndicator, Indicator<Num>> of) {
    return of(bars, series -> of.apply(new ClosePriceIndicator(series)));
  }
}
