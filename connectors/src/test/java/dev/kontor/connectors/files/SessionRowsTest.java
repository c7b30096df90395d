package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.Calendars;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bars of a file whose instrument has a calendar. */
class SessionRowsTest {
  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  @Test
  void barsLieOnTheGridOfTheSessionAndTheLastOneEndsAtTheClose() {
    Told told = told("1h", "2024-07-05T13:30:00Z", "2024-07-05T14:00:00Z", "2024-07-05T19:30:00Z");
    assertThat(spans(told))
        .containsExactly(
            "2024-07-05T13:30:00Z 2024-07-05T14:30:00Z",
            "2024-07-05T19:30:00Z 2024-07-05T20:00:00Z");
    assertThat(told.rejected()).containsExactly("3 misaligned");
  }

  @Test
  void barsOutsideOfSessionsAreRejected() {
    Told told = told("1m", "2024-07-05T13:29:00Z", "2024-07-05T19:59:00Z", "2024-07-05T20:00:00Z");
    assertThat(spans(told)).hasSize(1);
    assertThat(told.rejected()).containsExactly("2 outside-session", "4 outside-session");
  }

  /** The third of July is a half day, the fourth a holiday. */
  @Test
  void aBarOfADayIsTheSessionOfItsDate() {
    Told told = told("1d", "2024-07-03", "2024-07-04", "2024-07-05");
    assertThat(spans(told))
        .containsExactly(
            "2024-07-03T13:30:00Z 2024-07-03T17:00:00Z",
            "2024-07-05T13:30:00Z 2024-07-05T20:00:00Z");
    assertThat(told.rejected()).containsExactly("3 outside-session");
    assertThat(told.stamps()).isSorted();
  }

  @Test
  void aBarOfADayMayBeLabelledByTheOpenToo() {
    assertThat(spans(told("1d", "2024-07-03T13:30:00Z", "2024-07-05T13:30:00Z")))
        .isEqualTo(spans(told("1d", "2024-07-03", "2024-07-05")));
  }

  @Test
  void theFilesTellTheirInstruments() {
    folder.file("some/A.csv", "time,price,amount", "1385337600,1,1");
    folder.file("some/B.csv.gz", "time,price,amount", "1385337600,1,1");
    String mixed = folder.file("C.csv", "time,price,amount,symbol", "1385337600,1,1,D");
    HistoryFile both = HistoryFile.trades(temp.resolve("some").toString());
    assertThat(HistoryFiles.instruments(both)).containsExactly("A", "B");
    assertThat(HistoryFiles.instruments(HistoryFile.trades(mixed))).isEmpty();
    assertThat(HistoryFiles.instruments(HistoryFile.trades(mixed).withInstrument("E")))
        .containsExactly("E");
  }

  private Told told(String timeframe, String... times) {
    StringBuilder lines = new StringBuilder("time,open,high,low,close,volume");
    for (String time : times) {
      lines.append('\n').append(time).append(",10,12,9,11,5");
    }
    return Told.by(
        HistoryFile.bars(folder.file("X.csv", lines.toString()), Timeframe.of(timeframe))
            .withCalendar(Calendars.named("us-equities")));
  }

  private static List<String> spans(Told told) {
    return told.bars().stream()
        .map(bar -> Instant.ofEpochMilli(bar.start()) + " " + Instant.ofEpochMilli(bar.end()))
        .toList();
  }
}
