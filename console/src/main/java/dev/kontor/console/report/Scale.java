package dev.kontor.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** From values to a share of a chart's length, 0 to 1, and to ticks at round numbers. */
record Scale(double min, double max) {

  /** Around all values, with some air; never empty. */
  static Scale around(DoubleStream values) {
    var all = values.filter(Double::isFinite).summaryStatistics();
    if (all.getCount() == 0) {
      return new Scale(0, 1);
    }
    double span = all.getMax() - all.getMin();
    double air = span > 0 ? 0.06 * span : Math.max(Math.abs(all.getMax()) * 0.01, 1e-8);
    return new Scale(all.getMin() - air, all.getMax() + air);
  }

  double share(double value) {
    return (value - min) / (max - min);
  }

  /** At most {@code most} and one, at multiples of 1, 2 or 5 of a power of ten. */
  List<Tick> ticks(int most) {
    double rough = (max - min) / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step =
        DoubleStream.of(1, 2, 5, 10)
            .map(factor -> factor * power)
            .filter(candidate -> candidate >= rough)
            .findFirst()
            .orElse(10 * power);
    int digits = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    List<Tick> ticks = new ArrayList<>();
    double first = Math.ceil(min / step) + 0.0; // never -0.0
    for (int i = 0; i <= most && (first + i) * step <= max; i++) {
      double value = (first + i) * step;
      ticks.add(new Tick(share(value), String.format(Locale.ROOT, "%,." + digits + "f", value)));
    }
    return ticks;
  }
}
