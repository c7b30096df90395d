package dev.kontor.models.kernels;

import java.util.List;

/** Room for a part that stands alone in a test. */
final class Cells {
  private Cells() {}

  static Site site() {
    return new Site(new int[0], List.of(), 0, 0);
  }

  static double[] of(Site site) {
    return new double[site.end()];
  }
}
