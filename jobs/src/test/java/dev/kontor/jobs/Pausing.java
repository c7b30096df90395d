package dev.kontor.jobs;

import dev.kontor.connectors.files.HistoryEnumeratorState;
import dev.kontor.connectors.files.HistorySource;
import dev.kontor.connectors.files.HistorySplit;
import dev.kontor.models.market.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A history that stands still after some readings, as a market does when nobody trades, so that a
 * savepoint falls between the same two readings every time. One at a time.
 */
final class Pausing implements Source<Reading, HistorySplit, HistoryEnumeratorState> {
  private static final long serialVersionUID = 1L;

  private static final Semaphore CHECKPOINTS = new Semaphore(0);
  private static volatile CompletableFuture<Void> going = new CompletableFuture<>();

  private final HistorySource history;
  private final int after;

  Pausing(HistorySource history, int after) {
    this.history = history;
    this.after = after;
    CHECKPOINTS.drainPermits();
    going = new CompletableFuture<>();
  }

  /** Returns when a checkpoint was completed since the history stands still: all tasks run. */
  static void awaitCheckpoint() throws InterruptedException {
    if (!CHECKPOINTS.tryAcquire(60, TimeUnit.SECONDS)) {
      throw new AssertionError("no checkpoint in a minute");
    }
  }

  /** Lets it go on to its end. */
  static void goOn() {
    going.complete(null);
  }

  @Override
  public SourceReader<Reading, HistorySplit> createReader(SourceReaderContext context) {
    return new Reader(history.createReader(context), after);
  }

  @Override
  public Boundedness getBoundedness() {
    return history.getBoundedness();
  }

  @Override
  public SplitEnumerator<HistorySplit, HistoryEnumeratorState> createEnumerator(
      SplitEnumeratorContext<HistorySplit> context) {
    return history.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<HistorySplit, HistoryEnumeratorState> restoreEnumerator(
      SplitEnumeratorContext<HistorySplit> context, HistoryEnumeratorState state) {
    return history.restoreEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<HistorySplit> getSplitSerializer() {
    return history.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<HistoryEnumeratorState> getEnumeratorCheckpointSerializer() {
    return history.getEnumeratorCheckpointSerializer();
  }

  private static final class Reader implements SourceReader<Reading, HistorySplit> {
    private final SourceReader<Reading, HistorySplit> reader;
    private int left;

    Reader(SourceReader<Reading, HistorySplit> reader, int left) {
      this.reader = reader;
      this.left = left;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Reading> output) throws Exception {
      if (isStanding()) {
        return InputStatus.NOTHING_AVAILABLE;
      }
      InputStatus status = reader.pollNext(output);
      if (status == InputStatus.MORE_AVAILABLE && left > 0) {
        left--;
      }
      return status;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return isStanding() ? going : reader.isAvailable();
    }

    private boolean isStanding() {
      return left == 0 && !going.isDone();
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      if (isStanding()) {
        CHECKPOINTS.release();
      }
    }

    @Override
    public void start() {
      reader.start();
    }

    @Override
    public List<HistorySplit> snapshotState(long checkpoint) {
      return reader.snapshotState(checkpoint);
    }

    @Override
    public void addSplits(List<HistorySplit> splits) {
      reader.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
      reader.notifyNoMoreSplits();
    }

    @Override
    public void close() throws Exception {
      reader.close();
    }
  }
}
