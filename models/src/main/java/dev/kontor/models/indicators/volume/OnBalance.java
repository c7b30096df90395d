package dev.kontor.models.indicators.volume;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Total;

/**
 * On-balance volume (J. Granville, 1963): the volumes of the bars that closed higher than the one
 * before, minus those of the bars that closed lower. In units of the volume, there from the first
 * bar: which starts at {@code 'zero'} (as ta4j and Stock.Indicators have it) or with its own volume
 * (as TA-Lib has it, {@code 'bar'}).
 */
record OnBalance(
    int close, int volume, int out, boolean countsFirst, Previous previous, Total total)
    implements Kernel {
  OnBalance(Site site) {
    this(
        site.input(0),
        site.input(1),
        site.output(0),
        site.option(0).equals("bar"),
        new Previous(site),
        new Total(site));
  }

  @Override
  public void next(double[] m) {
    double before = previous.replace(m, m[close]);
    if (Double.isNaN(before)) {
      total.add(m, countsFirst ? m[volume] : 0);
    } else {
      total.add(m, Math.signum(m[close] - before) * m[volume]);
    }
    m[out] = total.value(m);
  }
}
