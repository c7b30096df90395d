package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/** The value n bars ago, written {@code x[n]}; absent for the first n bars. */
final class Lag implements Kernel {
  private final int in;
  private final int out;
  private final int n;
  private final int count;
  private final int ring;

  Lag(Site site) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    count = site.cells(1);
    ring = site.cells(n);
  }

  @Override
  public void next(double[] m) {
    long seen = (long) m[count];
    int at = ring + (int) (seen % n);
    m[out] = seen < n ? Double.NaN : m[at];
    m[at] = m[in];
    m[count] = seen + 1;
  }
}
