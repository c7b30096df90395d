package dev.kontor.connectors.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes a run's lines into files of one local folder, each line exactly once, at parallelism 1.
 *
 * <p>A checkpoint remembers the length of each file; a restore cuts the files to it, and what
 * follows is written again. Without a checkpoint to go on from, files begin anew.
 */
public final class RunFiles implements Sink<Line>, SupportsWriterState<Line, RunFilesState> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private final String directory;
  private final Map<String, String> headers;

  /**
   * @param directory made if it is not there
   * @param headers the first line by file, empty for none: these files exist even without rows
   * @throws IllegalArgumentException if a file's name is no plain name
   */
  public RunFiles(String directory, Map<String, String> headers) {
    this.directory = directory;
    this.headers = Map.copyOf(headers);
    headers.keySet().forEach(RunFiles::checkedName);
  }

  static String checkedName(String file) {
    if (!NAME.matcher(file).matches()) {
      throw new IllegalArgumentException(
          "a file's name must be plain, such as fills.csv, was \"" + file + '"');
    }
    return file;
  }

  @Override
  public StatefulSinkWriter<Line, RunFilesState> createWriter(WriterInitContext context)
      throws IOException {
    return writer(context, Map.of());
  }

  @Override
  public StatefulSinkWriter<Line, RunFilesState> restoreWriter(
      WriterInitContext context, Collection<RunFilesState> states) throws IOException {
    return writer(context, states.isEmpty() ? Map.of() : states.iterator().next().lengths());
  }

  private RunFilesWriter writer(WriterInitContext context, Map<String, Long> lengths)
      throws IOException {
    int parallelism = context.getTaskInfo().getNumberOfParallelSubtasks();
    if (parallelism != 1) {
      throw new IllegalStateException("run files need parallelism 1, was " + parallelism);
    }
    return new RunFilesWriter(Path.of(directory), headers, lengths);
  }

  @Override
  public SimpleVersionedSerializer<RunFilesState> getWriterStateSerializer() {
    return new RunFilesStateSerializer();
  }
}
