package dev.kontor.models.kernels;

import java.util.function.DoubleConsumer;

/** The last n values of a series, as a ring in the memory: a count, a position and n cells. */
public record Window(int n, int count, int position, int ring) {
  public Window(Site site, int n) {
    this(n, site.cells(1), site.cells(1), site.cells(n));
  }

  /** Takes a value in and gives the one that leaves, 0 while the window is not full. */
  public double push(double[] m, double value) {
    int at = (int) m[position];
    double leaving = m[ring + at];
    m[ring + at] = value;
    m[position] = at + 1 == n ? 0 : at + 1;
    if (m[count] < n) {
      m[count]++;
      return 0;
    }
    return leaving;
  }

  /** How many values there are, n at most. */
  public int size(double[] m) {
    return (int) m[count];
  }

  /** The value that many pushes ago, the last one 0. */
  public double get(double[] m, int ago) {
    int at = (int) m[position] - 1 - ago;
    return m[ring + (at < 0 ? at + n : at)];
  }

  public boolean isFull(double[] m) {
    return m[count] == n;
  }

  /** Whether the last push filled the ring's last cell. */
  public boolean hasTurned(double[] m) {
    return m[position] == 0;
  }

  /** The value that entered first. */
  public double oldest(double[] m) {
    return m[count] < n ? m[ring] : m[ring + (int) m[position]];
  }

  public void forEach(double[] m, DoubleConsumer each) {
    for (int i = ring; i < ring + (int) m[count]; i++) {
      each.accept(m[i]);
    }
  }

  public double sum(double[] m) {
    double sum = 0;
    for (int i = ring; i < ring + (int) m[count]; i++) {
      sum += m[i];
    }
    return sum;
  }

  /** The mean, summed as distances from a value in the window: exact if all are equal. */
  public double mean(double[] m, double value) {
    double sum = 0;
    int end = ring + (int) m[count];
    for (int i = ring; i < end; i++) {
      sum += m[i] - value;
    }
    return value + sum / m[count];
  }

  /** Sum of distances from a mean. */
  public double distances(double[] m, double mean) {
    int end = ring + (int) m[count];
    double even = 0;
    double odd = 0;
    int i = ring;
    for (; i + 1 < end; i += 2) {
      even += Math.abs(m[i] - mean);
      odd += Math.abs(m[i + 1] - mean);
    }
    return even + odd + (i < end ? Math.abs(m[i] - mean) : 0);
  }

  /** How many values are below x. */
  public int below(double[] m, double x) {
    int below = 0;
    for (int i = ring; i < ring + (int) m[count]; i++) {
      if (m[i] < x) {
        below++;
      }
    }
    return below;
  }

  /** How many values are equal to x. */
  public int equal(double[] m, double x) {
    int equal = 0;
    for (int i = ring; i < ring + (int) m[count]; i++) {
      if (m[i] == x) {
        equal++;
      }
    }
    return equal;
  }

  /** Sum of squared distances from a mean. */
  public double squares(double[] m, double mean) {
    double sum = 0;
    for (int i = ring; i < ring + (int) m[count]; i++) {
      double d = m[i] - mean;
      sum += d * d;
    }
    return sum;
  }
}
