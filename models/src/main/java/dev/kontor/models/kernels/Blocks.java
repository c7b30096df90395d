package dev.kontor.models.kernels;

/**
 * Divides a series into blocks of n, one cell. A window of the last n values is then the <em>rest
 * </em>, the end of the block before, and the <em>head</em>, the block now being filled.
 *
 * <p>So whatever can be joined (a sum, a maximum, a mean) needs no subtraction of what leaves the
 * window: the head's is kept up to date, the rests' are worked out from the back when a block is
 * full, in the cells that its values had, and the window's is both joined (M. van Herk, 1992; J.
 * Gil and M. Werman, 1993). Amortised O(1) a bar; nothing drifts, and an outlier is gone without a
 * trace when it has left.
 */
record Blocks(int n, int count) {
  Blocks(Site site, int n) {
    this(n, site.cells(1));
  }

  /** Counts one more value; gives its place in its block, from 0. */
  int enter(double[] m) {
    int seen = (int) m[count];
    if (seen == 2 * n) {
      seen = n;
    }
    m[count] = seen + 1;
    return seen < n ? seen : seen - n;
  }

  /** How many of the window's values are in the head. */
  int head(double[] m) {
    int seen = (int) m[count];
    return seen <= n ? seen : seen - n;
  }

  /** How many of the window's values are in the rest, which begins at the place {@link #head}. */
  int rest(double[] m) {
    return isFull(m) ? n - head(m) : 0;
  }

  boolean isFull(double[] m) {
    return m[count] >= n;
  }
}
