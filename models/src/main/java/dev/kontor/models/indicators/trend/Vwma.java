package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Sum;
import dev.kontor.models.kernels.Window;

/**
 * Moving average weighted by volume: {@code Σ(x · volume) / Σ volume} over the last n bars. Absent
 * for the first n − 1, and over bars without any volume.
 */
final class Vwma implements Kernel {
  private final int volume;
  private final int in;
  private final int out;
  private final int n;
  private final Window values;
  private final Window volumes;
  private final Sum products;
  private final Sum total;
  private final int quiet;

  Vwma(Site site) {
    volume = site.input(0);
    in = site.input(1);
    out = site.output(0);
    n = site.length(0);
    values = new Window(site, n);
    volumes = new Window(site, n);
    products = new Sum(site);
    total = new Sum(site);
    quiet = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    double weight = m[volume];
    if (!Double.isFinite(x + weight)) {
      m[out] = Double.NaN;
      return;
    }
    double leaving = volumes.push(m, weight);
    products.addProduct(m, -values.push(m, x), leaving);
    products.addProduct(m, x, weight);
    total.add(m, -leaving);
    total.add(m, weight);
    m[quiet] = weight == 0 ? Math.min(n, m[quiet] + 1) : 0;
    if (m[quiet] == n) {
      products.clear(m);
      total.clear(m);
    }
    m[out] = values.isFull(m) && m[quiet] < n ? products.over(m, total) : Double.NaN;
  }
}
