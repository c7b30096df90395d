package dev.kontor.connectors.files;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/** Passes lines on, slowly, and fails a few of them after a checkpoint. */
final class FailOnce extends RichMapFunction<Line, Line> implements CheckpointListener {
  static final ConcurrentHashMap<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();

  private final String name;
  private final int failures;
  private int sinceCheckpoint = Integer.MIN_VALUE;
  private int seen;

  FailOnce(String name, int failures) {
    this.name = name;
    this.failures = failures;
    FAILURES.put(name, new AtomicInteger());
  }

  @Override
  public Line map(Line line) throws Exception {
    if (failures > 0 && ++seen % 100 == 0) {
      Thread.sleep(1);
    }
    if (sinceCheckpoint >= 0 && ++sinceCheckpoint == 321) {
      FAILURES.get(name).incrementAndGet();
      throw new IllegalStateException("wanted failure");
    }
    return line;
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    if (sinceCheckpoint < 0 && FAILURES.get(name).get() < failures) {
      sinceCheckpoint = 0;
    }
  }
}
