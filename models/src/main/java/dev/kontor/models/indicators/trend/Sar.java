package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Parabolic stop and reverse (J. W. Wilder, 1978): a stop that follows a trend, faster with every
 * new extreme of it, and changes sides when touched; and the side, 1 under rising prices, −1 over
 * falling ones. A stop is held back to the extremes of the two bars before it is compared with a
 * bar, as Wilder wrote and TA-Lib does; ta4j compares first and then holds back, so it turns on
 * other bars. The first trend is down if the second bar moves down by Wilder's measure, else up, as
 * in TA-Lib. Absent on the first bar.
 */
final class Sar implements Kernel {
  private final int high;
  private final int low;
  private final int out;
  private final double step;
  private final double most;
  private final int side;
  private final int stop;
  private final int extreme;
  private final int pace;
  private final int lastHigh;
  private final int lastLow;
  private final int there;

  Sar(Site site) {
    high = site.input(0);
    low = site.input(1);
    out = site.output(0);
    most = site.factor(1);
    step = Math.min(site.factor(0), most);
    side = site.cells(1);
    stop = site.cells(1);
    extreme = site.cells(1);
    pace = site.cells(1);
    lastHigh = site.cells(1);
    lastLow = site.cells(1);
    there = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    if (m[there] != 0) {
      if (m[side] == 0) {
        begin(m);
      }
      follow(m);
    }
    m[there] = 1;
    m[lastHigh] = m[high];
    m[lastLow] = m[low];
  }

  private void begin(double[] m) {
    double fall = m[lastLow] - m[low];
    boolean down = fall > 0 && fall > m[high] - m[lastHigh];
    m[side] = down ? -1 : 1;
    m[stop] = down ? m[lastHigh] : m[lastLow];
    m[extreme] = down ? m[low] : m[high];
    m[pace] = step;
    m[lastHigh] = m[high];
    m[lastLow] = m[low];
  }

  private void follow(double[] m) {
    boolean touched = m[side] > 0 ? m[low] <= m[stop] : m[high] >= m[stop];
    if (touched) {
      m[side] = -m[side];
      m[stop] = held(m, m[extreme]);
      m[extreme] = m[side] > 0 ? m[high] : m[low];
      m[pace] = step;
    }
    m[out] = m[stop];
    m[out + 1] = m[side];
    double further = m[side] > 0 ? Math.max(m[extreme], m[high]) : Math.min(m[extreme], m[low]);
    if (further != m[extreme]) {
      m[extreme] = further;
      m[pace] = Math.min(most, m[pace] + step);
    }
    m[stop] = held(m, m[stop] + m[pace] * (m[extreme] - m[stop]));
  }

  /** A stop below the lows of this bar and the last, or above their highs. */
  private double held(double[] m, double level) {
    return m[side] > 0
        ? Math.min(level, Math.min(m[lastLow], m[low]))
        : Math.max(level, Math.max(m[lastHigh], m[high]));
  }
}
