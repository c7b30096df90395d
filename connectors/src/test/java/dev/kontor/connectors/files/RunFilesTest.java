package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  private static final Map<String, String> HEADERS = Map.of("fills.csv", "time,price", "log", "");

  @TempDir Path temp;

  private RunFilesWriter writer(Map<String, Long> lengths) throws IOException {
    return new RunFilesWriter(temp, HEADERS, lengths);
  }

  private static Map<String, Long> checkpoint(RunFilesWriter writer) throws IOException {
    writer.flush(false);
    RunFilesStateSerializer serializer = new RunFilesStateSerializer();
    byte[] bytes = serializer.serialize(writer.snapshotState(1).get(0));
    return serializer.deserialize(serializer.getVersion(), bytes).lengths();
  }

  private void holds(String file, String text) {
    assertThat(temp.resolve(file)).hasContent(text);
  }

  @Test
  void everyFileExistsFromTheStart() throws IOException {
    try (RunFilesWriter writer = writer(Map.of())) {
      holds("fills.csv", "time,price\n");
      holds("log", "");
    }
  }

  @Test
  void aFreshStartForgetsTheRunBefore() throws IOException {
    Files.writeString(temp.resolve("fills.csv"), "old\n".repeat(100));
    Files.writeString(temp.resolve("extra"), "old\n");
    try (RunFilesWriter writer = writer(Map.of())) {
      writer.write(new Line("fills.csv", "1,2"), null);
      writer.write(new Line("extra", "new"), null);
      writer.flush(true);
    }
    holds("fills.csv", "time,price\n1,2\n");
    holds("extra", "new\n");
  }

  @Test
  void resumesFromASnapshotWithoutLosingOrDoublingALine() throws IOException {
    Map<String, Long> lengths;
    try (RunFilesWriter writer = writer(Map.of())) {
      writer.write(new Line("fills.csv", "1,ä"), null);
      lengths = checkpoint(writer);
      writer.write(new Line("fills.csv", "2,lost"), null);
      writer.write(new Line("extra", "lost"), null);
      writer.flush(false);
      writer.write(new Line("fills.csv", "3,never flushed"), null);
    }
    try (RunFilesWriter writer = writer(lengths)) {
      holds("fills.csv", "time,price\n1,ä\n");
      writer.write(new Line("fills.csv", "2,again"), null);
      writer.write(new Line("extra", "again"), null);
      writer.flush(true);
    }
    holds("fills.csv", "time,price\n1,ä\n2,again\n");
    holds("extra", "again\n");
  }

  @Test
  void aFileThatLostLinesIsNotContinued() throws IOException {
    Files.writeString(temp.resolve("fills.csv"), "short");
    assertThatThrownBy(() -> writer(Map.of("fills.csv", 100L)))
        .hasMessageContaining("must have at least 100 bytes, has 5");
  }

  @Test
  void aFileStaysInItsFolder() throws IOException {
    for (String name : new String[] {"../x", "a/b", "a\\b", "", ".", "..", ".hidden"}) {
      assertThatThrownBy(() -> new RunFiles("out", Map.of(name, "")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be plain");
    }
    try (RunFilesWriter writer = writer(Map.of())) {
      assertThatThrownBy(() -> writer.write(new Line("../x", ""), null))
          .hasMessageContaining("must be plain");
    }
  }
}
