package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final Trade TRADE =
      new Trade("X", 1_385_337_600_000L, 1, 80_001_000_000L, 50_000_000L);

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "1385337600, UTC",
    "1385337600.000, UTC",
    "1385337600000, UTC",
    "1385337600000000, UTC",
    "1385337600000000000, UTC",
    "2013-11-25T00:00:00Z, America/New_York",
    "2013-11-25T00:00:00.000Z, UTC",
    "2013-11-25T01:00:00+01:00, UTC",
    "2013-11-25T00:00, UTC",
    "2013-11-25, UTC",
    "2013-11-25 00:00:00, UTC",
    "2013-11-24 19:00:00, America/New_York",
    "2013-11-25 01:00, Europe/Berlin",
    "20131125, UTC",
    "20131125 00:00, UTC",
    "20131124 19:00, America/New_York"
  })
  void aTimeIsRecognised(String time, String zone) {
    String path = folder.file("X.csv", "time,price,amount", time + ",800.01,0.5");
    assertThat(Told.by(HistoryFile.trades(path).withZone(zone)).trades()).containsExactly(TRADE);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-13-25",
    "2013-11-25T25:00:00Z",
    "2013-11-25T00:60:00Z",
    "2013-11-25T00:00:00X",
    "1e9",
    "20131345",
    "2013-11-25x",
    "13853376001",
    "''"
  })
  void aTimeThatIsNoneIsRejected(String time) {
    String path = folder.file("X.csv", "time,price,amount", "\"" + time + "\",800.01,0.5");
    HistoryFile file = HistoryFile.trades(path);
    if (time.equals("13853376001")) {
      file = file.withTimes(TimeFormat.EPOCH_SECONDS);
    }
    assertThat(Told.by(file).rejected()).containsExactly("2 unparsable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp,price,amount|1385337600,800.01,0.5",
        "Date;P;Qty|1385337600;800.01;0.5",
        "\"TIME\",\"PRICE\",\"SIZE\"|\"1385337600\",\"800.01\",\"0.5\"",
        "volume,note,price,epoch|0.5,\"a,b\",800.01,1385337600"
      })
  void aHeaderIsRecognised(String header, String row) {
    assertThat(Told.by(HistoryFile.trades(folder.file("X.csv", header, row))).trades())
        .containsExactly(TRADE);
  }

  @Test
  void aFirstColumnWithoutANameIsTheTimeIfNoneIsNamed() {
    String index = folder.file("X.csv", ",Price,Amount", "2013-11-25,800.01,0.5");
    assertThat(Told.by(HistoryFile.trades(index)).trades()).containsExactly(TRADE);
    String count = folder.file("X.csv", ",date,price,amount", "7,2013-11-25,800.01,0.5");
    assertThat(Told.by(HistoryFile.trades(count)).trades()).containsExactly(TRADE);
  }

  @Test
  void tabsAlsoSeparate() {
    String path = folder.file("X.csv", "t\tprice\tamount", "1385337600\t800.01\t0.5");
    assertThat(Told.by(HistoryFile.trades(path)).trades()).containsExactly(TRADE);
  }

  @Test
  void columnsCanBeNamed() {
    String path = folder.file("X.csv", "when,rate,Volume BTC", "1385337600,800.01,0.5");
    Map<String, String> names = Map.of("time", "when", "price", "rate", "quantity", "volume btc");
    assertThat(Told.by(HistoryFile.trades(path).withColumns(names)).trades())
        .containsExactly(TRADE);
  }

  @Test
  void aHeaderIsNotNeededForTheUsualColumns() {
    String trades = folder.file("X.csv", "1385337600,800.01,0.5");
    String bars = folder.file("B.csv", "2020-01-01,10,12,9,11,5");
    Told told = Told.by(HistoryFile.trades(trades), HistoryFile.bars(bars, Timeframe.of("1d")));
    assertThat(told.trades()).containsExactly(TRADE);
    assertThat(told.bars())
        .containsExactly(
            new Bar(
                "B",
                1_577_836_800_000L,
                1_577_923_200_000L,
                1_000_000_000,
                1_200_000_000,
                900_000_000,
                1_100_000_000,
                500_000_000));
    assertThat(told.stamps()).endsWith(1_577_923_200_000L);
  }

  @Test
  void lineEndsBlankLinesAndAByteOrderMarkDoNotMatter() {
    String plain = folder.file("X.csv", "time,price,amount", "1385337600,1,1", "1385337601,2,1");
    Told told = Told.by(HistoryFile.trades(plain));
    String odd =
        folder.bytes(
            "odd/X.csv", "\uFEFFtime,price,amount\r\n\r\n1385337600,1,1\r\n  \n1385337601,2,1");
    assertThat(Told.by(HistoryFile.trades(odd))).isEqualTo(told);
  }

  @Test
  void aZippedFileIsReadLikeThePlainOne() {
    String[] lines = {"time,price,amount", "1385337600,800.01,0.5"};
    String zipped = folder.file("X.csv.gz", lines);
    assertThat(Told.by(HistoryFile.trades(zipped)).trades()).containsExactly(TRADE);
  }

  @Test
  void aFolderAndAPatternAreTheirFilesByName() {
    folder.file("in/B.csv", "time,price,amount", "1385337600,1,1");
    folder.file("in/A.csv.gz", "time,price,amount", "1385337600,1,1");
    folder.file("in/notes.txt", "nothing");
    assertThat(Told.by(HistoryFile.trades(temp.resolve("in").toString())).trades())
        .extracting("instrument")
        .containsExactly("A", "B");
    assertThat(Told.by(HistoryFile.trades(temp.resolve("in") + "/*.csv")).trades())
        .extracting("instrument")
        .containsExactly("B");
  }
}
