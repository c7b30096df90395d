package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void begin() throws IOException {
    file = folder.resolve("words");
    Files.writeString(file, "one\ntwo\nthr");
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private FollowedFileReader reader(HistorySplit split) {
    FollowedFileReader reader = new FollowedFileReader(file);
    reader.addSplits(List.of(split));
    reader.notifyNoMoreSplits();
    return reader;
  }

  /** Reads until there is no more for now. */
  private static InputStatus drain(FollowedFileReader reader, Lines lines) throws IOException {
    InputStatus status = InputStatus.MORE_AVAILABLE;
    while (status == InputStatus.MORE_AVAILABLE) {
      status = reader.pollNext(lines);
    }
    return status;
  }

  @Test
  void givesLinesOnceTheyAreFinishedAndIsIdleInBetween() throws Exception {
    Lines lines = new Lines();
    try (FollowedFileReader reader = reader(HistorySplit.START)) {
      assertThat(drain(reader, lines)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
      assertThat(lines.said).containsExactly("one", "two");
      assertThat(lines.idle).isTrue();
      append("ee\nfour");
      reader.isAvailable().get();
      drain(reader, lines);
      assertThat(lines.said).containsExactly("one", "two", "three");
      append("\nend\nnobody hears this\n");
      assertThat(drain(reader, lines)).isEqualTo(InputStatus.END_OF_INPUT);
      assertThat(lines.said).containsExactly("one", "two", "three", "four");
    }
  }

  @Test
  void resumesFromASnapshotAtAnyPlace() throws Exception {
    append("ee\nfour\nend\n");
    HistorySplitSerializer serializer = new HistorySplitSerializer();
    for (int cut = 0; cut <= 4; cut++) {
      Lines lines = new Lines();
      HistorySplit split;
      try (FollowedFileReader before = reader(HistorySplit.START)) {
        for (int i = 0; i < cut; i++) {
          before.pollNext(lines);
        }
        split = before.snapshotState(1).get(0);
      }
      try (FollowedFileReader after =
          reader(serializer.deserialize(1, serializer.serialize(split)))) {
        drain(after, lines);
      }
      assertThat(lines.said).as("cut after %s", cut).containsExactly("one", "two", "three", "four");
    }
  }

  @Test
  void aFileThatWasShortenedFails() throws Exception {
    try (FollowedFileReader reader = reader(HistorySplit.START)) {
      drain(reader, new Lines());
      Files.writeString(file, "one\n");
      assertThatThrownBy(() -> drain(reader, new Lines())).hasMessageContaining("must only grow");
    }
  }

  /** Keeps what the reader says. */
  private static final class Lines implements ReaderOutput<String> {
    private final List<String> said = new ArrayList<>();
    private boolean idle;

    @Override
    public void collect(String line) {
      said.add(line);
    }

    @Override
    public void collect(String line, long timestamp) {
      throw new AssertionError("a line has no timestamp: " + line);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      throw new AssertionError("watermarks are the market's business");
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }

    @Override
    public SourceOutput<String> createOutputForSplit(String split) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {}
  }
}
