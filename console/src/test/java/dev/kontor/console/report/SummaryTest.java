package dev.kontor.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void printsWhatItKnowsAndNothingElse() {
    String text =
        print(
            """
            {"name": "demo", "bars": 9000, "finalEquity": 101234.5, "extra": {},
             "metrics": {"sharpe": 1.234, "totalReturn": 1.2345, "profitFactor": null, "x": 1}}
            """);

    assertThat(text.lines().map(line -> line.replaceAll(" {2,}", "|")))
        .containsExactly(
            "Run|demo",
            "Bars|9,000",
            "",
            "Final equity|101,234.50",
            "Total return|1.23 %",
            "Sharpe ratio|1.23",
            "Profit factor|–");
  }

  @Test
  void aTornFileIsAnEmptySummary() {
    assertThat(print("{\"name\": \"de").strip()).isEmpty();
    assertThat(Summary.of("[1]").number("bars")).isNaN();
  }

  @Test
  void exchangesSayTheirPeriods() {
    assertThat(Summary.of("{\"periodsPerYear\": 252}").convention().everyDay()).isFalse();
  }

  @Test
  void tablesAlign() {
    assertThat(new Table().alignRight(1).row("a", "1").row("long", "100").toString())
        .isEqualToNormalizingNewlines("a       1\nlong  100\n");
  }

  private static String print(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Summary.of(json).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
