package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Sum;
import dev.kontor.models.kernels.Window;

/**
 * Chande momentum oscillator (T. S. Chande and S. Kroll, 1994), −100 to 100: what was gained minus
 * what was lost over n changes, relative to both together. By {@code 'sum'} of the last n, as they
 * wrote and ta4j does; by {@code 'wilder'}, with Wilder's averages that start with the mean of the
 * first n, as TA-Lib does. Absent for the first n bars, 0 without any change.
 */
final class Cmo implements Kernel {
  private final int in;
  private final int out;
  private final Window window;
  private final Sum gains;
  private final Sum losses;
  private final int there;
  private final int previous;

  private Cmo(Site site) {
    in = site.input(0);
    out = site.output(0);
    window = new Window(site, site.length(0));
    gains = new Sum(site);
    losses = new Sum(site);
    there = site.cells(1);
    previous = site.cells(1);
  }

  static Kernel of(Site site) {
    return site.option(1).equals("sum") ? new Cmo(site) : averaged(site);
  }

  private static Kernel averaged(Site site) {
    int in = site.input(0);
    int out = site.output(0);
    StrengthIndex index = StrengthIndex.of(site, site.length(0), "sma");
    return m -> {
      boolean there = Double.isFinite(m[in]);
      if (there) {
        index.next(m, m[in]);
      }
      m[out] = there && index.isReady(m) ? balance(index.gain(m), index.loss(m)) : Double.NaN;
    };
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isFinite(x)) {
      m[out] = Double.NaN;
      return;
    }
    if (m[there] != 0) {
      double change = x - m[previous];
      double leaving = window.push(m, change);
      (leaving > 0 ? gains : losses).add(m, -Math.abs(leaving));
      (change > 0 ? gains : losses).add(m, Math.abs(change));
    }
    m[there] = 1;
    m[previous] = x;
    m[out] = window.isFull(m) ? balance(gains.value(m), losses.value(m)) : Double.NaN;
  }

  private static double balance(double gain, double loss) {
    double both = gain + loss;
    return both == 0 ? 0 : 100 * ((gain - loss) / both);
  }
}
