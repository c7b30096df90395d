package dev.kontor.models.kernels;

/** This bar beside the one before, in four cells: how far prices moved between the two. */
public record LastBar(
    int high, int low, int close, int there, int lastHigh, int lastLow, int lastClose) {

  /** Reads high, low and close from the first three inputs. */
  public LastBar(Site site) {
    this(
        site.input(0),
        site.input(1),
        site.input(2),
        site.cells(1),
        site.cells(1),
        site.cells(1),
        site.cells(1));
  }

  public boolean isThere(double[] m) {
    return m[there] != 0;
  }

  public double high(double[] m) {
    return m[lastHigh];
  }

  public double low(double[] m) {
    return m[lastLow];
  }

  public double close(double[] m) {
    return m[lastClose];
  }

  /** The bar's range, the gap before it included; the plain range of the first bar. */
  public double trueRange(double[] m) {
    double range = m[high] - m[low];
    if (m[there] == 0) {
      return range;
    }
    double before = m[lastClose];
    return Math.max(range, Math.max(Math.abs(m[high] - before), Math.abs(m[low] - before)));
  }

  /** Wilder's directional movement up: how far the high rose, if further than the low fell. */
  public double up(double[] m) {
    return directed(m[high] - m[lastHigh], m[lastLow] - m[low], m);
  }

  /** Wilder's directional movement down. */
  public double down(double[] m) {
    return directed(m[lastLow] - m[low], m[high] - m[lastHigh], m);
  }

  private double directed(double move, double other, double[] m) {
    return m[there] != 0 && move > other && move > 0 ? move : 0;
  }

  /** Makes this bar the one before. */
  public void keep(double[] m) {
    m[there] = 1;
    m[lastHigh] = m[high];
    m[lastLow] = m[low];
    m[lastClose] = m[close];
  }
}
