package dev.kontor.connectors.files;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the one split to the first reader that comes, and tells all that there are no more. */
final class HistoryEnumerator implements SplitEnumerator<HistorySplit, HistoryEnumeratorState> {
  private final SplitEnumeratorContext<HistorySplit> context;
  private HistorySplit pending;

  HistoryEnumerator(SplitEnumeratorContext<HistorySplit> context, HistoryEnumeratorState state) {
    this.context = context;
    this.pending = state.pending();
  }

  @Override
  public void start() {}

  @Override
  public void addReader(int reader) {
    if (pending != null) {
      context.assignSplit(pending, reader);
      pending = null;
    }
    context.signalNoMoreSplits(reader);
  }

  @Override
  public void handleSplitRequest(int reader, String host) {}

  @Override
  public void addSplitsBack(List<HistorySplit> splits, int reader) {
    if (!splits.isEmpty()) {
      pending = splits.get(0);
    }
  }

  @Override
  public HistoryEnumeratorState snapshotState(long checkpoint) {
    return new HistoryEnumeratorState(pending);
  }

  @Override
  public void close() {}
}
