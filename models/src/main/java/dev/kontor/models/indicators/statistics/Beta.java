package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Comoments;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;

/**
 * Beta (W. Sharpe, 1964): the slope of the regression of one series on another, the market, over
 * the last n bars; of their {@code 'returns'} from bar to bar, {@code x / x[1] − 1}, as TA-Lib
 * (which takes the market first) and Stock.Indicators do, or of their {@code 'values'}, for series
 * that are returns already. A bar on which either is absent is passed over, and for returns one on
 * which either is not positive. Absent for the first n − 1 pairs, of returns for one more, and
 * while the market does not move (where TA-Lib gives 0).
 */
final class Beta implements Kernel {
  private final int series;
  private final int market;
  private final int out;
  private final boolean ofReturns;
  private final Previous previousSeries;
  private final Previous previousMarket;
  private final Comoments moments;

  Beta(Site site) {
    series = site.input(0);
    market = site.input(1);
    out = site.output(0);
    ofReturns = site.option(1).equals("returns");
    previousSeries = new Previous(site);
    previousMarket = new Previous(site);
    moments = new Comoments(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    double y = m[series];
    double x = m[market];
    m[out] = Double.NaN;
    if (ofReturns) {
      if (!(y > 0 && x > 0)) {
        return;
      }
      double before = previousSeries.replace(m, y);
      y = (y - before) / before;
      before = previousMarket.replace(m, x);
      x = (x - before) / before;
    }
    if (!Double.isNaN(y) && !Double.isNaN(x)) {
      moments.push(m, y, x);
      if (moments.isFull(m)) {
        m[out] = Ratio.of(moments.products(m), moments.squaresOfB(m));
      }
    }
  }
}
