package dev.kontor.connectors.files;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The pending split's bytes, none if there is none. Versions are those of the split. */
final class HistoryEnumeratorStateSerializer
    implements SimpleVersionedSerializer<HistoryEnumeratorState> {
  private final HistorySplitSerializer splits = new HistorySplitSerializer();

  @Override
  public int getVersion() {
    return splits.getVersion();
  }

  @Override
  public byte[] serialize(HistoryEnumeratorState state) throws IOException {
    return state.pending() == null ? new byte[0] : splits.serialize(state.pending());
  }

  @Override
  public HistoryEnumeratorState deserialize(int version, byte[] bytes) throws IOException {
    return new HistoryEnumeratorState(
        bytes.length == 0 ? null : splits.deserialize(version, bytes));
  }
}
