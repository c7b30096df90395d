package dev.kontor.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesConfigTest {
  private static RunConfig parse(String... strategy) {
    return ConfigReader.parse(
        "data:\n  files:\n    - {path: btc.csv, kind: bars, timeframe: 5m}\nstrategy:\n  "
            + String.join("\n  ", strategy)
            + "\n",
        "test");
  }

  @Test
  void readsAverageCrossing() {
    RunConfig config =
        parse(
            "name: sma-cross",
            "timeframe: 1h",
            "positions: both",
            "indicators:",
            "  slow: sma(close, 50)",
            "  fast: sma(close, 20)",
            "rules:",
            "  - {signal: buy, when: 'crossesAbove(fast, slow)'}",
            "  - {signal: sell, when: 'crossesBelow(fast, slow)'}",
            "size: {notional: 10000, at: open, lot: 1}");
    assertThat(config.strategy().timeframe()).isEqualTo(Timeframe.of("1h"));
    assertThat(config.strategy().positions()).isEqualTo(Positions.BOTH);
    assertThat(config.strategy().indicators().keySet()).containsExactly("slow", "fast");
    assertThat(config.strategy().rules())
        .extracting(r -> r.signal())
        .containsExactly(Advice.BUY, Advice.SELL);
    assertThat(config.strategy().size().notional()).isEqualTo(new BigDecimal("10000"));
    assertThat(config.strategy().size().at()).isEqualTo(Sizing.At.OPEN);
  }

  @Test
  void readsMacd() {
    RunConfig config =
        parse(
            "timeframe: 1d",
            "indicators: {d: 'macd(close, 12, 26, 9)'}",
            "rules:",
            "  - {signal: buy, when: d.histogram > 0}",
            "  - {signal: sell, when: d.histogram < 0}");
    assertThat(config.strategy().indicators()).containsEntry("d", "macd(close, 12, 26, 9)");
    assertThat(config.strategy().rules().get(0).when()).isEqualTo("d.histogram > 0");
  }

  @Test
  void readsPriceOverAverageWithOneUnit() {
    RunConfig config =
        parse(
            "timeframe: 5m",
            "indicators:",
            "  average: sma(close, 15)",
            "rules:",
            "  - signal: buy",
            "    when: crossesAbove(close, average)",
            "  - signal: sell",
            "    when: crossesBelow(close, average)",
            "size: {units: 1}");
    assertThat(config.strategy().size().units()).isEqualTo(BigDecimal.ONE);
    assertThat(config.strategy().size().fraction()).isNull();
  }

  @Test
  void readsBreakoutWithStopAndTarget() {
    RunConfig config =
        parse(
            "timeframe: 1h",
            "indicators: {top: 'highest(high, 20)'}",
            "rules:",
            "  - name: breakout",
            "    signal: buy",
            "    when: close > top[1]",
            "    stop: 0.95 * close",
            "    target: 1.10 * close");
    assertThat(config.strategy().rules())
        .extracting(r -> List.of(r.name(), r.stop(), r.target()))
        .containsExactly(List.of("breakout", "0.95 * close", "1.10 * close"));
  }
}
