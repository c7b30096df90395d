package dev.kontor.connectors.files;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/** Passes lines on and fails a few times, each time some lines after a checkpoint. */
final class FailAfterCheckpoint extends RichMapFunction<Line, Line> implements CheckpointListener {
  static final ConcurrentHashMap<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();

  private final String name;
  private final int failures;
  private int sinceCheckpoint = Integer.MIN_VALUE;
  private int seen;

  FailAfterCheckpoint(String name, int failures) {
    this.name = name;
    this.failures = failures;
    FAILURES.put(name, new AtomicInteger());
  }

  @Override
  public Line map(Line line) throws Exception {
    if (isWanted() && ++seen % 50 == 0) {
      Thread.sleep(1); // or the run is over before its checkpoints
    }
    if (sinceCheckpoint >= 0 && ++sinceCheckpoint == 321) {
      FAILURES.get(name).incrementAndGet();
      throw new IllegalStateException("wanted failure");
    }
    return line;
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    if (sinceCheckpoint < 0 && isWanted()) {
      sinceCheckpoint = 0;
    }
  }

  private boolean isWanted() {
    return FAILURES.get(name).get() < failures;
  }
}
