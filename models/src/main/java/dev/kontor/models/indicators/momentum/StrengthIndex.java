package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/** Wilder's averages of gains and losses, as a part of the indicators that compare them. */
record StrengthIndex(
    int n, boolean fromFirst, Smoothing gain, Smoothing loss, int count, int previous) {
  static StrengthIndex of(Site site, int n, String seed) {
    return new StrengthIndex(
        n,
        seed.equals("first"),
        Smoothing.wilder(site, n, seed),
        Smoothing.wilder(site, n, seed),
        site.cells(1),
        site.cells(1));
  }

  void next(double[] m, double x) {
    double change = m[count] == 0 ? 0 : x - m[previous];
    if (m[count] > 0 || fromFirst) {
      gain.next(m, Math.max(change, 0));
      loss.next(m, Math.max(-change, 0));
    }
    m[previous] = x;
    if (m[count] <= n) {
      m[count]++;
    }
  }

  boolean isReady(double[] m) {
    return m[count] > n;
  }

  double gain(double[] m) {
    return gain.value(m);
  }

  double loss(double[] m) {
    return loss.value(m);
  }

  /** The relative strength index: 100 without any loss, 0 without any change. */
  double value(double[] m) {
    if (loss(m) == 0) {
      return gain(m) == 0 ? 0 : 100;
    }
    return 100 - 100 / (1 + gain(m) / loss(m));
  }
}
