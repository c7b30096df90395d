package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Rejection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectionsTest {
  private static final Timeframe MINUTE = Timeframe.of("1m");

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  private Told trades(String... lines) {
    return Told.by(HistoryFile.trades(folder.file("X.csv", lines)));
  }

  private Told bars(String... lines) {
    return Told.by(HistoryFile.bars(folder.file("X.csv", lines), MINUTE));
  }

  @Test
  void aBadLineOfTradesIsRejectedForWhatIsWrongAndTheOthersStay() {
    Told told =
        trades(
            "time,price,amount,id",
            "1385337600,800,1,1",
            "1385337601,800,1",
            "1385337601,eight,1,2",
            "yesterday,800,1,3",
            "1385337601,-3,1,4",
            "1385337601,0,1,5",
            "1385337601,800,0,6",
            "1385337601,92000000001000,1,7",
            "1385337601,1e999999999,1,8",
            "1385337601,90000000000,90000000000,9",
            "99999999999999,800,1,10",
            "1385337601,800,1,1",
            "1385337599,800,1,11",
            "1385337602,801,2,12");
    assertThat(told.rejected())
        .containsExactly(
            "3 unparsable",
            "4 unparsable",
            "5 unparsable",
            "6 negative-price",
            "7 negative-price",
            "8 negative-quantity",
            "9 overflow",
            "10 overflow",
            "11 overflow",
            "12 unparsable",
            "13 duplicate",
            "14 late");
    assertThat(told.trades()).extracting("sequence").containsExactly(1L, 12L);
    assertThat(told.stamps()).isSorted().doesNotContain(Long.MIN_VALUE);
  }

  @Test
  void aBadBarIsRejectedForWhatIsWrong() {
    Told told =
        bars(
            "time,open,high,low,close,volume",
            "2020-01-01T00:00:00Z,10,12,9,11,5",
            "2020-01-01T00:01:00Z,10,9,12,11,5",
            "2020-01-01T00:01:00Z,13,12,9,11,5",
            "2020-01-01T00:01:00Z,10,12,9,8,5",
            "2020-01-01T00:01:30Z,10,12,9,11,5",
            "2020-01-01T00:01:00Z,10,12,9,11,-5",
            "2020-01-01T00:01:00Z,10,12,-9,11,5",
            "2020-01-01T00:00:00Z,10,12,9,11,5",
            "2019-12-31T23:59:00Z,10,12,9,11,5",
            "2020-01-01T00:02:00Z,10,12,9,11,0");
    assertThat(told.rejected())
        .containsExactly(
            "3 inconsistent",
            "4 inconsistent",
            "5 inconsistent",
            "6 misaligned",
            "7 negative-quantity",
            "8 negative-price",
            "9 duplicate",
            "10 late");
    assertThat(told.bars()).extracting("volumeE8").containsExactly(500_000_000L, 0L);
  }

  @Test
  void aRowThatTheFileMarksAsSuspiciousIsRejected() {
    Told told = trades("time,price,size,suspicious", "1385337600,800,1,0", "1385337601,900,1,1");
    assertThat(told.rejected()).containsExactly("3 suspicious");
  }

  @Test
  void aRejectionKeepsTheLineAndSaysWhatWouldBeRight() {
    Told told = trades("time,price,amount", "1385337600,800,1", "1385337601,-3,1");
    assertThat(told.rejections())
        .containsExactly(
            new Rejection(
                temp.resolve("X.csv").toString(),
                3,
                "1385337601,-3,1",
                "negative-price: price must be positive, was -3"));
  }

  @Test
  void aVeryLongLineIsCut() {
    Told told = trades("time,price,amount", "1385337600,800,1", "x".repeat(2_000));
    assertThat(told.rejections().get(0).text()).hasSize(500);
  }

  @Test
  void aBrokenQuoteSwallowsNoOtherLine() {
    Told told =
        trades(
            "time,price,amount", "1385337600,\"800,1", "1385337601,801,1", "1385337602,\"802\",1");
    assertThat(told.rejected()).containsExactly("2 unparsable");
    assertThat(told.trades())
        .extracting("priceE8")
        .containsExactly(80_100_000_000L, 80_200_000_000L);
  }

  @Test
  void aRejectionIsStampedWithTheGoodRowBeforeItOrElseWithTheRunsFirst() {
    String early = folder.file("A.csv", "time,price,amount", "1385337600,1,1");
    String late = folder.file("B.csv", "time,price,amount", "bad,1,1", "1385337700,1,1", "bad,1,1");
    Told told = Told.by(HistoryFile.trades(late), HistoryFile.trades(early));
    assertThat(told.stamps())
        .containsExactly(
            1_385_337_600_000L, 1_385_337_600_000L, 1_385_337_700_000L, 1_385_337_700_000L);
    assertThat(told.rejected()).containsExactly("2 unparsable", "4 unparsable");
  }

  @Test
  void aFileOfNothingButBadLinesStillTellsThem() {
    Told told = trades("time,price,amount", "bad,1,1", "worse,1,1");
    assertThat(told.rejected()).containsExactly("2 unparsable", "3 unparsable");
    assertThat(told.stamps()).containsExactly(0L, 0L);
  }

  @Test
  void rowsWithoutAnIdMayLookAlike() {
    Told told = trades("time,price,amount", "1385337600,800,1", "1385337600,800,1");
    assertThat(told.trades()).hasSize(2);
    assertThat(told.trades()).extracting("sequence").containsExactly(1L, 2L);
  }

  @Test
  void theSameIdOfAnotherInstrumentIsNoDuplicate() {
    Told told = trades("time,price,amount,id,symbol", "1385337600,8,1,1,A", "1385337600,8,1,1,B");
    assertThat(told.rejected()).isEmpty();
  }

  @Test
  void aRowThatTwoFilesShareIsToldOnce() {
    String a = folder.file("A.csv", "time,price,amount,id", "1385337600,8,1,1", "1385337601,8,1,2");
    String b = folder.file("B.csv", "time,price,amount,id", "1385337601,8,1,2", "1385337602,8,1,3");
    List<HistoryFile> files =
        List.of(
            HistoryFile.trades(a).withInstrument("X"), HistoryFile.trades(b).withInstrument("X"));
    Told told = Told.by(History.of(files));
    assertThat(told.trades()).extracting("sequence").containsExactly(1L, 2L, 3L);
    assertThat(told.rejections())
        .extracting("file", "line")
        .containsExactly(org.assertj.core.groups.Tuple.tuple(b, 2L));
  }

  @Test
  void whatIsOutsideThePeriodIsSkippedEvenIfItIsBad() {
    String file =
        folder.file(
            "X.csv",
            "time,price,amount",
            "1385337600,-1,1",
            "1385337601,1,1",
            "1385337602,2,1",
            "1385337603,3,1",
            "1385337604,-1,1");
    Told told =
        Told.by(
            History.of(HistoryFile.trades(file)).between(1_385_337_601_000L, 1_385_337_603_000L));
    assertThat(told.trades()).extracting("priceE8").containsExactly(100_000_000L, 200_000_000L);
    assertThat(told.rejected()).isEmpty();
  }
}
