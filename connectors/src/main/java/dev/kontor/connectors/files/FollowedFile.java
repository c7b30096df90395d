package dev.kontor.connectors.files;

import java.nio.file.Path;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The lines of a file, and those that are appended while it is read, in their order, at parallelism
 * 1. A line counts once its line break is there. A line {@code end} ends it; without one it never
 * ends.
 *
 * <p>Lines have no timestamps. Once all that is there is read, the source is idle: nobody waits for
 * its watermark. A file that was shortened fails the job.
 */
public final class FollowedFile
    implements Source<String, HistorySplit, HistoryEnumeratorState>, ResultTypeQueryable<String> {
  private static final long serialVersionUID = 1L;

  /** The line that ends it. */
  public static final String END = "end";

  private final String path;

  public FollowedFile(Path path) {
    this.path = path.toString();
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<String, HistorySplit> createReader(SourceReaderContext context) {
    return new FollowedFileReader(Path.of(path));
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
  public TypeInformation<String> getProducedType() {
    return Types.STRING;
  }
}
