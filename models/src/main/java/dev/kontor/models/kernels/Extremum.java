package dev.kontor.models.kernels;

/**
 * The highest or lowest of the last n values, in n + 2 cells; with its age in 2 n + 3. The ring
 * holds, for the part of the window before the ring last turned, the extremum from each place on,
 * and one cell the extremum since: two comparisons a value, and one pass over the ring each time it
 * turns. Of equal values the latest counts.
 */
public record Extremum(
    int n, double sign, int seen, int recent, int ring, int recentTime, int times) {
  private static Extremum of(Site site, int n, double sign, boolean timed) {
    return new Extremum(
        n,
        sign,
        site.cells(1),
        site.cells(1),
        site.cells(n),
        timed ? site.cells(1) : -1,
        timed ? site.cells(n) : -1);
  }

  public static Extremum highest(Site site, int n) {
    return of(site, n, 1, false);
  }

  public static Extremum lowest(Site site, int n) {
    return of(site, n, -1, false);
  }

  /** The highest, and how long ago it was. */
  public static Extremum highestWithAge(Site site, int n) {
    return of(site, n, 1, true);
  }

  /** The lowest, and how long ago it was. */
  public static Extremum lowestWithAge(Site site, int n) {
    return of(site, n, -1, true);
  }

  public void next(double[] m, double x) {
    int before = (int) m[seen];
    int at = place(before);
    double value = sign * x;
    if (at == 0) {
      if (before >= n) {
        turn(m);
      }
      note(m, value, at);
    } else if (value >= m[recent]) {
      note(m, value, at);
    }
    m[ring + at] = value;
    if (times >= 0) {
      m[times + at] = at;
    }
    m[seen] = before + 1 == 2 * n ? n : before + 1;
  }

  /**
   * Where in the ring the value after that many goes, which are 2 n at most: a division is slow.
   */
  private int place(int count) {
    return count < n ? count : count < 2 * n ? count - n : 0;
  }

  private void note(double[] m, double value, int at) {
    m[recent] = value;
    if (times >= 0) {
      m[recentTime] = at;
    }
  }

  /** Turns values into extrema of all that came after them. */
  private void turn(double[] m) {
    for (int i = ring + n - 2; i >= ring; i--) {
      if (m[i + 1] >= m[i]) {
        m[i] = m[i + 1];
        if (times >= 0) {
          m[times + i - ring] = m[times + i + 1 - ring];
        }
      }
    }
  }

  public boolean isReady(double[] m) {
    return m[seen] >= n;
  }

  /** Absent until there are n values. */
  public double value(double[] m) {
    if (m[seen] < n) {
      return Double.NaN;
    }
    int next = place((int) m[seen]);
    return sign * (next == 0 ? m[recent] : Math.max(m[recent], m[ring + next]));
  }

  /** How many values ago the extremum was, from 0 to n − 1; only of one that keeps its age. */
  public int age(double[] m) {
    int next = place((int) m[seen]);
    int now = next == 0 ? n - 1 : next - 1;
    if (next == 0 || m[recent] >= m[ring + next]) {
      return now - (int) m[recentTime];
    }
    return now + n - (int) m[times + next];
  }
}
