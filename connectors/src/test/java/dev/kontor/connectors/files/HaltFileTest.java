package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.models.calendar.Halts;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaltFileTest {
  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  @Test
  void aRowIsAHaltInWhateverZoneItNames() {
    Halts halts =
        read(
            "Symbol,reason,from,to",
            "X,LUDP,2024-03-01T09:45:00.250-05:00,2024-03-01T14:50:00Z",
            "Y,T12,2024-03-01T14:00:00,");
    assertThat(halts.at("X", at("2024-03-01T14:45:00.249Z"))).isFalse();
    assertThat(halts.at("X", at("2024-03-01T14:45:00.250Z"))).isTrue();
    assertThat(halts.at("X", at("2024-03-01T14:50:00Z"))).isFalse();
    assertThat(halts.at("Y", at("2124-03-01T14:50:00Z"))).as("without an end").isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instrument,from | X,2024-03-01T09:45:00Z"
            + " | needs the columns instrument, from and to; its first line is instrument,from",
        "instrument,from,to | X,noon,"
            + " | line 2 makes no sense: unparsable: time must be an epoch or such as 2013-11-25T09:30:01Z,"
            + " was \"noon\"",
        "instrument,from,to | X,2024-03-01T09:45:00Z"
            + " | line 2 makes no sense: unparsable: it must have 3 cells",
        "instrument,from,to | ,2024-03-01T09:45:00Z,"
            + " | line 2 makes no sense: unparsable: an instrument must be named",
        "instrument,from,to | X,2024-03-01T09:45:00Z,2024-03-01T09:45:00Z"
            + " | line 2 makes no sense: a halt must end after it begins"
      })
  void whatMakesNoSenseIsToldInOneLine(String header, String row, String mistake) {
    assertThat(catchThrowableOfType(MissingInput.class, () -> read(header, row)))
        .hasMessage(mistake);
  }

  @Test
  void aFileThatIsNotThereIsToldSo() {
    assertThat(catchThrowableOfType(MissingInput.class, () -> new HaltFile("nowhere").read()))
        .hasMessage("there is no such file");
  }

  private Halts read(String... lines) {
    return new HaltFile(folder.file("halts.csv", lines)).read();
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
