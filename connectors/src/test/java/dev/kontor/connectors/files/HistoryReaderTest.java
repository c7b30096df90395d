package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {
  @TempDir Path temp;
  private Folder folder;
  private History history;

  @BeforeEach
  void write() {
    folder = new Folder(temp);
    history =
        History.of(
                HistoryFile.trades(
                    folder.file(
                        "A.csv",
                        "time,price,amount",
                        "1385337603,3,1",
                        "1385337601,1,1",
                        "bad,1,1")),
                HistoryFile.trades(
                    folder.file("B.csv", "time,price,amount", "1385337602,2,1", "1385337604,4,1")))
            .withLateness(5_000);
  }

  private HistorySplit read(HistorySplit split, int most, Heard heard) throws Exception {
    try (HistoryReader reader = new HistoryReader(history)) {
      reader.addSplits(List.of(split));
      reader.notifyNoMoreSplits();
      InputStatus status = InputStatus.MORE_AVAILABLE;
      for (int i = 0; i < most && status == InputStatus.MORE_AVAILABLE; i++) {
        status = reader.pollNext(heard);
      }
      HistorySplitSerializer serializer = new HistorySplitSerializer();
      List<HistorySplit> splits = reader.snapshotState(1);
      return splits.isEmpty()
          ? null
          : serializer.deserialize(1, serializer.serialize(splits.get(0)));
    }
  }

  @Test
  void resumesFromASnapshotAtAnyPlace() throws Exception {
    Heard whole = new Heard();
    assertThat(read(HistorySplit.START, 100, whole)).isNull();
    assertThat(whole.readings).hasSize(5).isEqualTo(Told.by(history).readings());
    for (int cut = 0; cut <= 5; cut++) {
      Heard heard = new Heard();
      HistorySplit split = read(HistorySplit.START, cut, heard);
      assertThat(heard.readings).hasSize(cut);
      read(split, 100, heard);
      assertThat(heard.readings).isEqualTo(whole.readings);
    }
  }

  @Test
  void doesNotGoOnWithAnotherHistory() throws Exception {
    HistorySplit split = read(HistorySplit.START, 2, new Heard());
    folder.file("B.csv", "time,price,amount", "1385337602,2,1");
    assertThatThrownBy(() -> read(split, 1, new Heard()))
        .hasMessageStartingWith("a history must be the same as before to go on with it");
  }
}
