package dev.kontor.jobs.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.RunOptions;
import dev.kontor.jobs.TradingJob;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.bars.BarType;
import dev.kontor.models.checks.Settling;
import dev.kontor.models.checks.ValueTable;
import dev.kontor.operators.bars.BarConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a job are those of the plain loop, to the last digit. */
class DetailsTest {
  @TempDir private Path folder;

  @Test
  void theJobAndThePlainLoopComputeTheSame() throws Exception {
    Plan plan = plan();
    Backtest.run(plan, new RunOptions(folder, RuntimeExecutionMode.STREAMING, 2, 0, true));
    List<String> rows = Files.readAllLines(folder.resolve("features.csv"));
    List<String> names = List.of(rows.get(0).split(","));

    assertThat(names).startsWith("time", "instrument", "bar", "fast", "slow", "trend");
    assertThat(names).contains("rebound.oversold", "return1").endsWith("forest");
    List<String> expected = new ArrayList<>();
    ValueTable table =
        new ValueTable(
            List.of("ema(close, 12)", "sma(close, 48)", "sma(close, 10)@1h"),
            plan.config().strategy().timeframe());
    BarConfig config = plan.trading().bars();
    HistoryBars history =
        HistoryBars.read(plan.history(), new BarType(config.built(), null), config.listings());
    for (String instrument : history.bars().keySet()) {
      table.rows(
          instrument,
          history.bars(),
          config.listings(),
          config.filling(),
          history.latest(),
          row -> expected.add(shown(row.values())));
    }
    assertThat(rows.stream().skip(1).map(DetailsTest::firstThree))
        .containsExactlyElementsOf(expected);
  }

  /** A start in the middle of a bar makes no bar of it, so nothing is there that changes later. */
  @Test
  void aStrategysNamesFeaturesInputsAndHappeningsAreMeasured() throws Exception {
    Map<String, String> settled = new LinkedHashMap<>();
    for (var each : StrategyWarmup.measure(plan()).settlings().entrySet()) {
      Settling settling = each.getValue();
      settled.put(each.getKey().name(), settling.present() + " " + settling);
    }
    assertThat(settled)
        .containsEntry("slow", "48 48")
        .containsEntry("forest.return6", "7 7")
        .containsEntry("newHigh", "49 49")
        .containsKeys("fast", "trend", "forest.rsi14", "oversold")
        .hasSize(10 + 7 + 7 + 7);
  }

  private Plan plan() throws Exception {
    try (var in = TradingJob.class.getResourceAsStream("sample.yaml")) {
      String sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Plan.of(
          ConfigReader.parse(
              sample.replace("  bars:", "  to: 2013-11-27T00:00:00Z\n  bars:"), "sample"),
          folder);
    }
  }

  private static String firstThree(String row) {
    String[] cells = row.split(",", -1);
    return cells[3] + "," + cells[4] + "," + cells[5];
  }

  private static String shown(double[] values) {
    List<String> cells = new ArrayList<>();
    for (double value : values) {
      cells.add(Double.isNaN(value) ? "" : Double.toString(value));
    }
    return String.join(",", cells);
  }
}
