package dev.kontor.models.indicators.ta4j;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

/** Values that we computed, bar by bar, as an indicator of ta4j. */
final class OurSeries extends AbstractIndicator<Num> {
  private final double[] values;

  OurSeries(BarSeries series, double[] values) {
    super(series);
    this.values = values;
  }

  @Override
  public Num getValue(int index) {
    return numOf(values[index]);
  }

  @Override
  public int getUnstableBars() {
    return 0;
  }
}
