package dev.kontor.models.indicators.candlesticks;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * A pattern's score in hundreds: 100 if it points up, −100 down, 0 if it is not there. Absent for
 * as many first bars as TA-Lib leaves out.
 */
final class Score implements Kernel {
  private final int memory;
  private final int out;
  private final int absent;
  private final Shape shape;
  private final Candle[] candles;

  Score(Site site, int absent, Shape shape) {
    memory = site.input(0);
    out = site.output(0);
    this.absent = absent;
    this.shape = shape;
    candles = CandleMemory.candles(memory);
  }

  @Override
  public void next(double[] m) {
    boolean ready = CandleMemory.known(m, memory) > absent;
    m[out] = ready ? 100 * shape.side(m, candles) : Double.NaN;
  }
}
