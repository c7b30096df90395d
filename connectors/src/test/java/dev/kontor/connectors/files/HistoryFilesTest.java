package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFilesTest {
  @TempDir Path temp;

  private static void fails(String path, String sentence) {
    assertThatThrownBy(() -> HistoryFiles.check(List.of(HistoryFile.trades(path))))
        .isInstanceOf(MissingInput.class)
        .hasMessage(sentence);
  }

  @Test
  void aMissingFileIsNamed() {
    fails("no/such.csv", "no/such.csv does not exist");
    fails("no/such/*.csv", "no/such/*.csv does not exist: there is no folder no/such");
    fails("classpath:none.csv", "classpath:none.csv is not on the class path");
    fails(temp + "/*.csv", "no *.csv or *.csv.gz found at " + temp + "/*.csv");
    fails(temp.toString(), "no *.csv or *.csv.gz found at " + temp);
  }

  @Test
  void anEmptyFileIsNamed() {
    Folder folder = new Folder(temp);
    for (String text : List.of("", "\n\n", "time,price,amount\n")) {
      String path = folder.bytes("X.csv", text);
      fails(path, path + " is empty: there is no row in it");
    }
  }

  @Test
  void aMissingColumnIsNamed() {
    String path = new Folder(temp).file("X.csv", "time,bid,ask", "1,2,3");
    fails(path, path + " has no column for price; its first line is [time, bid, ask]");
    assertThatThrownBy(() -> HistoryFile.trades(path).withColumns(Map.of("prize", "bid")))
        .hasMessageContaining("no column means prize");
  }

  @Test
  void aLinkToAFolderIsAFolder() throws Exception {
    new Folder(temp).file("real/x.csv", "1385337600,1,1");
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));
    assertThat(HistoryFiles.check(List.of(HistoryFile.trades(link.toString())))).hasSize(1);
  }

  @Test
  void theFilesBehindAFolderAreGivenOneByOne() {
    Folder folder = new Folder(temp);
    String b = folder.file("b.csv", "1385337600,1,1");
    String a = folder.file("a/a.csv", "1385337600,1,1");
    assertThat(HistoryFiles.check(List.of(HistoryFile.trades(temp.toString()))))
        .extracting(HistoryFile::path)
        .containsExactly(a, b);
  }
}
