package dev.kontor.models.bars;

/** Bars without a pause, aligned to the epoch in UTC. */
record UtcGrid(Timeframe timeframe) implements Grid {
  @Override
  public boolean covers(long time) {
    return true;
  }

  @Override
  public long startOf(long time) {
    return timeframe.startOf(time);
  }

  @Override
  public long endOf(long time) {
    return timeframe.endOf(time);
  }

  @Override
  public long next(long time) {
    return -Math.floorDiv(-time, timeframe.millis()) * timeframe.millis();
  }

  @Override
  public long count(long from, long to) {
    return Math.max(0, (next(to) - next(from)) / timeframe.millis());
  }
}
