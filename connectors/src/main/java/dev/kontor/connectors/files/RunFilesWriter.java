package dev.kontor.connectors.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;

/** Appends lines to the files of one folder. Each file is cut to what counts when it is opened. */
final class RunFilesWriter implements StatefulSinkWriter<Line, RunFilesState> {
  private final Path directory;
  private final Map<String, Long> restored;
  private final Map<String, RunFile> files = new HashMap<>();

  RunFilesWriter(Path directory, Map<String, String> headers, Map<String, Long> restored)
      throws IOException {
    this.directory = Files.createDirectories(directory);
    this.restored = restored;
    for (String file : restored.keySet()) {
      open(file);
    }
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (!restored.containsKey(header.getKey())) {
        begin(header.getKey(), header.getValue());
      }
    }
  }

  private void begin(String file, String header) throws IOException {
    RunFile opened = open(file);
    if (!header.isEmpty()) {
      opened.append(header);
    }
    opened.flush();
  }

  /** A file that no checkpoint knows begins anew: its lines will come again. */
  private RunFile open(String file) throws IOException {
    RunFile opened =
        new RunFile(directory.resolve(RunFiles.checkedName(file)), restored.getOrDefault(file, 0L));
    files.put(file, opened);
    return opened;
  }

  @Override
  public void write(Line line, Context context) throws IOException {
    RunFile file = files.get(line.file());
    (file == null ? open(line.file()) : file).append(line.text());
  }

  @Override
  public void flush(boolean endOfInput) throws IOException {
    for (RunFile file : files.values()) {
      file.flush();
    }
  }

  @Override
  public List<RunFilesState> snapshotState(long checkpoint) throws IOException {
    Map<String, Long> lengths = new HashMap<>();
    for (Map.Entry<String, RunFile> file : files.entrySet()) {
      lengths.put(file.getKey(), file.getValue().sync());
    }
    return List.of(new RunFilesState(lengths));
  }

  @Override
  public void close() throws IOException {
    for (RunFile file : files.values()) {
      file.close();
    }
  }
}
