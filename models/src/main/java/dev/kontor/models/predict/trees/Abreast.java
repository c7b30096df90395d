package dev.kontor.models.predict.trees;

/**
 * Walks trees of a {@link Forest} side by side, with no value missing. Each walk takes as many
 * steps as the deepest of its group, so that there is no branch to guess, and while one waits for
 * the memory the others go on. Twenty at a time where there are as many, then four, then each
 * alone: with eight at a time a hundred trees took a seventh longer.
 */
final class Abreast {
  /** So many trees are a group. */
  static final int GROUP = 20;

  private Abreast() {}

  /**
   * @param roots where each tree starts
   * @param depths for each group the longest walk
   * @param codes of the row's values, see {@link Row#codes}
   * @param ends takes where each walk ends
   */
  static void walk(long[] nodes, int[] roots, int[] depths, long[] codes, int[] ends) {
    int tree = 0;
    for (; tree + GROUP <= roots.length; tree += GROUP) {
      twenty(nodes, roots, tree, depths[tree / GROUP], codes, ends);
    }
    for (; tree + 4 <= roots.length; tree += 4) {
      four(nodes, roots, tree, depths[tree / GROUP], codes, ends);
    }
    for (; tree < roots.length; tree++) {
      int at = roots[tree];
      for (int depth = depths[tree / GROUP]; depth > 0; depth--) {
        at = step(nodes[at], codes);
      }
      ends[tree] = at;
    }
  }

  /**
   * The node that a row goes to. The compiler makes a conditional move of it, and needs no check of
   * the place in an array whose length is a power of two.
   */
  static int step(long node, long[] codes) {
    int low = (int) node;
    int left = low >>> Forest.CHILD;
    return node < codes[low & codes.length - 1] ? left + 1 : left;
  }

  private static void four(long[] nodes, int[] roots, int i, int depth, long[] codes, int[] ends) {
    int a = roots[i];
    int b = roots[i + 1];
    int c = roots[i + 2];
    int d = roots[i + 3];
    for (int left = depth; left > 0; left--) {
      a = step(nodes[a], codes);
      b = step(nodes[b], codes);
      c = step(nodes[c], codes);
      d = step(nodes[d], codes);
    }
    ends[i] = a;
    ends[i + 1] = b;
    ends[i + 2] = c;
    ends[i + 3] = d;
  }

  private static void twenty(
      long[] nodes, int[] roots, int i, int depth, long[] codes, int[] ends) {
    int a = roots[i];
    int b = roots[i + 1];
    int c = roots[i + 2];
    int d = roots[i + 3];
    int e = roots[i + 4];
    int f = roots[i + 5];
    int g = roots[i + 6];
    int h = roots[i + 7];
    int j = roots[i + 8];
    int k = roots[i + 9];
    int l = roots[i + 10];
    int m = roots[i + 11];
    int n = roots[i + 12];
    int o = roots[i + 13];
    int p = roots[i + 14];
    int q = roots[i + 15];
    int r = roots[i + 16];
    int s = roots[i + 17];
    int t = roots[i + 18];
    int u = roots[i + 19];
    for (int left = depth; left > 0; left--) {
      a = step(nodes[a], codes);
      b = step(nodes[b], codes);
      c = step(nodes[c], codes);
      d = step(nodes[d], codes);
      e = step(nodes[e], codes);
      f = step(nodes[f], codes);
      g = step(nodes[g], codes);
      h = step(nodes[h], codes);
      j = step(nodes[j], codes);
      k = step(nodes[k], codes);
      l = step(nodes[l], codes);
      m = step(nodes[m], codes);
      n = step(nodes[n], codes);
      o = step(nodes[o], codes);
      p = step(nodes[p], codes);
      q = step(nodes[q], codes);
      r = step(nodes[r], codes);
      s = step(nodes[s], codes);
      t = step(nodes[t], codes);
      u = step(nodes[u], codes);
    }
    ends[i] = a;
    ends[i + 1] = b;
    ends[i + 2] = c;
    ends[i + 3] = d;
    ends[i + 4] = e;
    ends[i + 5] = f;
    ends[i + 6] = g;
    ends[i + 7] = h;
    ends[i + 8] = j;
    ends[i + 9] = k;
    ends[i + 10] = l;
    ends[i + 11] = m;
    ends[i + 12] = n;
    ends[i + 13] = o;
    ends[i + 14] = p;
    ends[i + 15] = q;
    ends[i + 16] = r;
    ends[i + 17] = s;
    ends[i + 18] = t;
    ends[i + 19] = u;
  }
}
