package dev.kontor.jobs;

import dev.kontor.models.market.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/**
 * Kills the job as it reads a history: at event times drawn by a seed, each once a checkpoint was
 * completed since the last. Readings wait a moment for it, so that the job is killed near the time
 * that was drawn. One at a time.
 */
final class FaultInjector extends RichMapFunction<Reading, Reading> implements CheckpointListener {
  private static final long serialVersionUID = 1L;

  private static final AtomicInteger KILLS = new AtomicInteger();
  private static final List<Long> TIMES = Collections.synchronizedList(new ArrayList<>());

  /** The event times from which on to kill, in order. */
  private final long[] points;

  private transient boolean checkpointed;

  FaultInjector(int kills, long from, long to, long seed) {
    KILLS.set(0);
    TIMES.clear();
    points = new Random(seed).longs(kills, from, to).sorted().toArray();
  }

  /** The event times at which the job was killed so far, epoch milliseconds. */
  static List<Long> kills() {
    return List.copyOf(TIMES);
  }

  @Override
  public Reading map(Reading reading) throws Exception {
    int kill = KILLS.get();
    if (kill < points.length && reading.trade().time() >= points[kill]) {
      if (checkpointed) {
        TIMES.add(reading.trade().time());
        KILLS.incrementAndGet();
        throw new IllegalStateException("killed on purpose");
      }
      Thread.sleep(4);
    }
    return reading;
  }

  @Override
  public void notifyCheckpointComplete(long id) {
    checkpointed = true;
  }
}
