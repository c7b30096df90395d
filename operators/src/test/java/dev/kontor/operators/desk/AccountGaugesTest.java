package dev.kontor.operators.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.desk.RiskMemory;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.Purse;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class AccountGaugesTest {
  private final Map<String, Gauge<?>> shown = new TreeMap<>();
  private final AccountGauges gauges = new AccountGauges(new Group("", shown));
  private final RiskMemory memory = RiskMemory.startingWith("main", 1_000 * E8.ONE);

  @Test
  void longAndShortAddUpInGrossAndCancelInNet() {
    trade("X", Side.BUY, 3, 100);
    trade("Y", Side.SELL, 2, 50);
    gauges.show(memory);
    assertThat(number("exposure_gross")).isEqualTo(400);
    assertThat(number("exposure_net")).isEqualTo(200);
    assertThat(number("cash")).isEqualTo(800);
    assertThat(number("equity")).isEqualTo(1_000);
    assertThat(number("instrument.X.position")).isEqualTo(3);
    assertThat(number("instrument.Y.position")).isEqualTo(-2);
  }

  @Test
  void anInstrumentShowsOnceItIsHeldAndStaysWhenItIsFlatAgain() {
    memory.book.position("X");
    gauges.show(memory);
    assertThat(shown).doesNotContainKey("instrument.X.position");
    trade("X", Side.BUY, 3, 100);
    gauges.show(memory);
    trade("X", Side.SELL, 3, 100);
    gauges.show(memory);
    assertThat(number("instrument.X.position")).isZero();
    assertThat(number("exposure_gross")).isZero();
  }

  @Test
  void drawdownIsAShareOfTheHighestEquity() {
    memory.risk.peakE8 = 1_250 * E8.ONE;
    memory.risk.mode = Mode.HALTED;
    gauges.show(memory);
    assertThat(number("drawdown")).isEqualTo(0.2);
    assertThat(number("risk_state")).isEqualTo(2);
    memory.risk.peakE8 = 999 * E8.ONE;
    gauges.show(memory);
    assertThat(number("drawdown")).isZero();
  }

  @Test
  void whatIsInAnotherCurrencyIsConverted() {
    Purse euros = memory.book.purse("EUR");
    euros.cashE8 = 10 * E8.ONE;
    euros.rateE8 = E8.parse("1.5");
    memory.book.open("SAP", null, "EUR");
    memory.book.apply(new Fill("o", "SAP", Side.SELL, 1, 2 * E8.ONE, 4 * E8.ONE, 0).in("EUR"));
    gauges.show(memory);
    assertThat(number("cash")).isEqualTo(1_000 + 1.5 * 18);
    assertThat(number("exposure_gross")).isEqualTo(12);
    assertThat(number("exposure_net")).isEqualTo(-12);
    assertThat(number("equity")).isEqualTo(1_015);
  }

  @Test
  void aMemoryThatWasReadAgainIsFollowed() {
    trade("X", Side.BUY, 3, 100);
    gauges.show(memory);
    RiskMemory restored = RiskMemory.startingWith("main", 1_000 * E8.ONE);
    restored.book.apply(new Fill("o", "X", Side.BUY, 1, 5 * E8.ONE, 100 * E8.ONE, 0));
    gauges.show(restored);
    assertThat(number("instrument.X.position")).isEqualTo(5);
    assertThat(number("exposure_gross")).isEqualTo(500);
  }

  private void trade(String instrument, Side side, long quantity, long price) {
    memory.book.apply(new Fill("o", instrument, side, 1, quantity * E8.ONE, price * E8.ONE, 0));
  }

  private double number(String name) {
    return ((Number) shown.get(name).getValue()).doubleValue();
  }

  /** Keeps gauges by their names. */
  private static final class Group extends UnregisteredMetricsGroup {
    private final String name;
    private final Map<String, Gauge<?>> all;

    Group(String name, Map<String, Gauge<?>> all) {
      this.name = name;
      this.all = all;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String gauge, G value) {
      all.put(name + gauge, value);
      return value;
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
      return new Group(name + key + "." + value + ".", all);
    }
  }
}
