package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.models.bars.Timeframe;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real files that lie beside the project, where they do. */
class SharedDataTest {
  private static final Path DATA = Path.of("../../shared/data");

  @BeforeEach
  void isThere() {
    assumeTrue(Files.isDirectory(DATA), DATA + " is not there");
  }

  private static Told bars(String path, String timeframe) {
    return Told.by(HistoryFile.bars(DATA.resolve(path).toString(), Timeframe.of(timeframe)));
  }

  @Test
  void dailyBarsOfTwentyYearsAreReadWhole() {
    Told told = bars("npm-vega-datasets/sp500_daily_2000_2020.csv", "1d");
    assertThat(told.bars()).hasSizeGreaterThan(5_000);
    assertThat(told.stamps()).isSorted();
  }

  @Test
  void aFolderOfManyInstrumentsIsOneStreamInTimeOrder() {
    Told told = bars("lean-us-equity-daily", "1d");
    assertThat(told.bars().stream().map(bar -> bar.instrument()).distinct()).contains("IWM", "BAC");
    assertThat(told.stamps()).isSorted();
  }

  @Test
  void whatAnExchangeMarksAsSuspiciousIsRejected() {
    Path ticks = DATA.resolve("lean-us-equity-tick/IBM_20131007_trade.csv");
    Told told = Told.by(HistoryFile.trades(ticks.toString()).withInstrument("IBM"));
    assertThat(told.trades()).isNotEmpty();
    assertThat(told.rejections()).allSatisfy(r -> assertThat(r.reason()).startsWith("suspicious"));
  }
}
