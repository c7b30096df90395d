package dev.kontor.connectors.files;

import dev.kontor.models.market.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads the merge, one reading a poll, on the task's own thread.
 *
 * <p>A restored reader reads the files from their beginning and drops what was emitted before: that
 * costs the time of reading, and needs the same files.
 */
final class HistoryReader implements SourceReader<Reading, HistorySplit> {
  /** Dropped readings a poll, so that checkpoints get their turn while it catches up. */
  private static final int DROPS = 10_000;

  private final History history;
  private HistorySplit split;
  private HistoryMerge merge;
  private boolean ended;
  private boolean noMoreSplits;
  private CompletableFuture<Void> available = new CompletableFuture<>();

  HistoryReader(History history) {
    this.history = history;
  }

  @Override
  public void start() {}

  @Override
  public void addSplits(List<HistorySplit> splits) {
    split = splits.get(0);
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMoreSplits = true;
    available.complete(null);
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Reading> output) throws Exception {
    if (split == null || ended) {
      return idle();
    }
    if (merge == null) {
      open();
    }
    for (int drops = 0; merge.position() < split.emitted(); drops++) {
      if (drops == DROPS) {
        return InputStatus.MORE_AVAILABLE;
      }
      merge.next();
    }
    Reading reading = merge.next();
    if (reading == null) {
      ended = true;
      return idle();
    }
    split = new HistorySplit(split.inputs(), merge.position());
    output.collect(reading, merge.stamp());
    return InputStatus.MORE_AVAILABLE;
  }

  private InputStatus idle() {
    if (noMoreSplits) {
      return InputStatus.END_OF_INPUT;
    }
    available = new CompletableFuture<>();
    return InputStatus.NOTHING_AVAILABLE;
  }

  private void open() throws IOException {
    List<HistoryFile> files = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    inputs.add("lateness %d ms, from %d".formatted(history.lateness(), history.from()));
    if (history.revise() > 0) {
      inputs.add("revise %d ms".formatted(history.revise()));
    }
    for (HistoryFile file : history.files()) {
      files.addAll(HistoryFiles.resolve(file));
    }
    for (HistoryFile file : files) {
      inputs.add(file + ", " + new InputFile(file.path()).size() + " bytes");
      if (file.actions() != null) {
        inputs.add(new InputFile(file.actions().path()).size() + " bytes of actions");
      }
    }
    if (split.emitted() > 0 && !split.inputs().equals(inputs)) {
      throw new IllegalStateException(
          "a history must be the same as before to go on with it, was %s, is %s"
              .formatted(split.inputs(), inputs));
    }
    split = new HistorySplit(List.copyOf(inputs), split.emitted());
    merge = new HistoryMerge(files, history);
  }

  @Override
  public List<HistorySplit> snapshotState(long checkpoint) {
    return split == null || ended ? List.of() : List.of(split);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void close() throws IOException {
    if (merge != null) {
      merge.close();
    }
  }
}
