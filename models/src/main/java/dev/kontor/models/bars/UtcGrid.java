package dev.kontor.models.bars;

/** Bars without a pause, aligned to the epoch, or to the calendar, in UTC. */
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
    long start = timeframe.startOf(time);
    return start == time ? start : timeframe.endOf(time);
  }

  @Override
  public long count(long from, long to) {
    return Math.max(0, timeframe.number(next(to)) - timeframe.number(next(from)));
  }
}
