package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * What a series was on the last bar on which a condition held, this one included. Absent until it
 * has held.
 */
final class ValueWhen implements Kernel {
  private final int condition;
  private final int in;
  private final int out;
  private final int held;
  private final int value;

  ValueWhen(Site site) {
    condition = site.input(0);
    in = site.input(1);
    out = site.output(0);
    held = site.cells(1);
    value = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    if (m[condition] == 1) {
      m[held] = 1;
      m[value] = m[in];
    }
    m[out] = m[held] == 1 ? m[value] : Double.NaN;
  }
}
