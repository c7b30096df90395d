package dev.kontor.connectors.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads what is there, one line a poll, and looks again after a while. A restored reader drops as
 * many lines as it gave before.
 */
final class FollowedFileReader implements SourceReader<String, HistorySplit> {
  private static final long PAUSE_MILLIS = 100;

  private final Path path;
  private final Deque<String> lines = new ArrayDeque<>();
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
  private InputStream in;
  private long read;
  private HistorySplit split;
  private long dropped;
  private boolean ended;
  private boolean noMoreSplits;
  private CompletableFuture<Void> available = new CompletableFuture<>();

  FollowedFileReader(Path path) {
    this.path = path;
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
  public InputStatus pollNext(ReaderOutput<String> output) throws IOException {
    if (split == null) {
      return noMoreSplits ? InputStatus.END_OF_INPUT : pause(new CompletableFuture<>());
    }
    if (lines.isEmpty()) {
      fill();
    }
    String line = lines.poll();
    if (line == null) {
      output.markIdle();
      return pause(
          CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)));
    }
    if (line.strip().equals(FollowedFile.END)) {
      ended = true;
      return InputStatus.END_OF_INPUT;
    }
    if (dropped < split.emitted()) {
      dropped++;
      return InputStatus.MORE_AVAILABLE;
    }
    dropped++;
    split = new HistorySplit(List.of(), dropped);
    output.collect(line);
    return InputStatus.MORE_AVAILABLE;
  }

  private InputStatus pause(CompletableFuture<Void> until) {
    available = until;
    return InputStatus.NOTHING_AVAILABLE;
  }

  /** Takes the lines that were finished since. */
  private void fill() throws IOException {
    if (in == null) {
      in = Files.newInputStream(path);
    }
    if (Files.size(path) < read) {
      throw new IllegalStateException(
          path + " must only grow, was " + read + " bytes, is " + Files.size(path));
    }
    byte[] buffer = new byte[8192];
    for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
      read += count;
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          lines.add(unfinished.toString(StandardCharsets.UTF_8));
          unfinished.reset();
        } else {
          unfinished.write(buffer[i]);
        }
      }
    }
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
    if (in != null) {
      in.close();
    }
  }
}
