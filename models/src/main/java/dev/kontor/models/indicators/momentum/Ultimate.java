package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.LastBar;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Sum;
import dev.kontor.models.kernels.Window;
import java.util.Arrays;

/**
 * Ultimate oscillator (L. Williams, 1976), 0 to 100: buying pressure, the close above the true low,
 * relative to the true range, over three lengths, weighted 4, 2 and 1 from the shortest to the
 * longest. Absent for as many bars as the longest length, and over bars without any range, where
 * TA-Lib counts a zero.
 */
final class Ultimate implements Kernel {
  private static final double[] WEIGHTS = {4.0 / 7, 2.0 / 7, 1.0 / 7};

  private final int low;
  private final int close;
  private final int out;
  private final int[] lengths;
  private final LastBar last;
  private final Window pressures;
  private final Window ranges;
  private final Sum[] pressure = new Sum[3];
  private final Sum[] range = new Sum[3];

  Ultimate(Site site) {
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    lengths = new int[] {site.length(0), site.length(1), site.length(2)};
    Arrays.sort(lengths);
    last = new LastBar(site);
    pressures = new Window(site, lengths[2]);
    ranges = new Window(site, lengths[2]);
    for (int i = 0; i < 3; i++) {
      pressure[i] = new Sum(site);
      range[i] = new Sum(site);
    }
  }

  @Override
  public void next(double[] m) {
    if (last.isThere(m)) {
      take(m, m[close] - Math.min(m[low], last.close(m)), last.trueRange(m));
    }
    last.keep(m);
    if (!ranges.isFull(m)) {
      return;
    }
    double value = 0;
    for (int i = 0; i < 3; i++) {
      double part = range[i].value(m) > 0 ? pressure[i].over(m, range[i]) : Double.NaN;
      value += WEIGHTS[i] * part;
    }
    m[out] = 100 * value;
  }

  private void take(double[] m, double bought, double moved) {
    for (int i = 0; i < 3; i++) {
      if (ranges.size(m) >= lengths[i]) {
        pressure[i].add(m, -pressures.get(m, lengths[i] - 1));
        range[i].add(m, -ranges.get(m, lengths[i] - 1));
      }
      pressure[i].add(m, bought);
      range[i].add(m, moved);
    }
    pressures.push(m, bought);
    ranges.push(m, moved);
  }
}
