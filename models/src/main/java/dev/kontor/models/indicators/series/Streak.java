package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/** For how many bars in a row a condition has held, this one included. */
final class Streak implements Kernel {
  private final int in;
  private final int out;
  private final int count;

  Streak(Site site) {
    in = site.input(0);
    out = site.output(0);
    count = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    m[count] = m[in] == 1 ? m[count] + 1 : 0;
    m[out] = !Double.isNaN(m[in]) ? m[count] : Double.NaN;
  }
}
