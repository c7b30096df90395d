package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a notebook said on somebody's machine is in no commit. */
class StrippedNotebooksTest {
  @Test
  void notebooksKeepNoOutputs() throws IOException {
    List<Path> notebooks;
    try (Stream<Path> files = Files.list(Notebooks.FOLDER)) {
      notebooks = files.filter(file -> file.toString().endsWith(".ipynb")).toList();
    }
    assertThat(notebooks).hasSize(3);
    for (Path notebook : notebooks) {
      JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).path("cells");
      assertThat(cells).as(notebook.toString()).hasSizeGreaterThan(8);
      assertThat(cells)
          .as(notebook.toString())
          .allMatch(cell -> cell.path("outputs").isEmpty())
          .allMatch(cell -> cell.path("execution_count").asInt() == 0);
    }
  }
}
