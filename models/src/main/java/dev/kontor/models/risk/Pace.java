package dev.kontor.models.risk;

/**
 * How many orders were sent in a sliding time. Mutable: a ring of the last times, as many as the
 * limit allows, so the memory is bounded by the limit.
 */
public final class Pace {
  /** Event times, epoch milliseconds; the oldest at {@link #next} once the ring is full. */
  public long[] times = new long[0];

  public int next;
  public int count;

  /** Whether one more order keeps the limit: at most so many in (time − span, time]. */
  boolean allows(int limit, long spanMillis, long time) {
    return count < limit || times[Math.floorMod(next - limit, times.length)] <= time - spanMillis;
  }

  /** Remembers an order, and of the earlier ones as many as the limit needs. */
  void sent(int limit, long time) {
    if (times.length != limit) {
      resize(limit);
    }
    times[next] = time;
    next = (next + 1) % times.length;
    count = Math.min(count + 1, times.length);
  }

  private void resize(int length) {
    int kept = Math.min(count, length);
    long[] newest = new long[length];
    for (int i = 0; i < kept; i++) {
      newest[i] = times[Math.floorMod(next - kept + i, times.length)];
    }
    times = newest;
    next = kept % length;
    count = kept;
  }
}
