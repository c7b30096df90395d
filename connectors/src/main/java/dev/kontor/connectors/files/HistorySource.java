package dev.kontor.connectors.files;

import dev.kontor.models.market.Reading;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A history as a bounded stream of readings in event-time order, at parallelism 1.
 *
 * <p>A trade is stamped with its time, a bar with its end, a rejection with the good row before it
 * in its file or, failing that, with the run's first. Memory holds the rows within the lateness;
 * only a file that holds several instruments one after the other is held whole. Watermarks are the
 * job's business. Call {@link HistoryFiles#check} before the job starts: what is missing fails it
 * otherwise.
 */
public final class HistorySource
    implements Source<Reading, HistorySplit, HistoryEnumeratorState>, ResultTypeQueryable<Reading> {
  private final History history;

  public HistorySource(History history) {
    this.history = history;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<Reading, HistorySplit> createReader(SourceReaderContext context) {
    return new HistoryReader(history);
  }

  @Override
  public SplitEnumerator<HistorySplit, HistoryEnumeratorState> createEnumerator(
      SplitEnumeratorContext<HistorySplit> context) {
    return new HistoryEnumerator(context, new HistoryEnumeratorState(HistorySplit.START));
  }

  @Override
  public SplitEnumerator<HistorySplit, HistoryEnumeratorState> restoreEnumerator(
      SplitEnumeratorContext<HistorySplit> context, HistoryEnumeratorState state) {
    return new HistoryEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<HistorySplit> getSplitSerializer() {
    return new HistorySplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<HistoryEnumeratorState> getEnumeratorCheckpointSerializer() {
    return new HistoryEnumeratorStateSerializer();
  }

  @Override
  public TypeInformation<Reading> getProducedType() {
    return TypeInformation.of(Reading.class);
  }
}
