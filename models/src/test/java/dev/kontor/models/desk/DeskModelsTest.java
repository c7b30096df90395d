package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.NO_LIMITS;
import static dev.kontor.models.desk.Day.buy;
import static dev.kontor.models.desk.Day.free;
import static dev.kontor.models.desk.Day.sell;
import static dev.kontor.models.desk.Day.units;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.execution.parents.Rest;
import dev.kontor.models.execution.parents.Style;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.models.predict.Contribution;
import dev.kontor.models.predict.Explanation;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.WorkSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose scores a signal rests on stands in its entry and in those of its orders. */
class DeskModelsTest {
  private static final Origin FOREST = new Origin("forest", "3", "f".repeat(64));
  private static final Grounds GROUNDS =
      new Grounds(
          List.of(FOREST),
          List.of(new Explanation("forest", 0.7, 0.5, List.of(new Contribution("rsi", 30, 0.2)))));
  private static final String TEXT =
      ",\"model.forest\":\"3\",\"features.forest\":\"" + "f".repeat(64) + "\",\"prev\"";

  @Test
  void theOrdersOfASignalThatOpensAndOfOneThatCloses() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS);
    day.at(100, resting(buy(90, 0))).at(100).at(101, resting(sell())).at(101);

    assertThat(day.trades()).hasSize(2);
    assertThat(lines(day, "signal")).hasSize(2).allMatch(line -> line.contains(TEXT));
    assertThat(lines(day, "order"))
        .filteredOn(line -> !line.contains("\"type\":\"STOP\""))
        .hasSize(4)
        .allMatch(line -> line.contains(TEXT));
  }

  /** They name the order that they protect. */
  @Test
  void notTheOrdersThatNoSignalAskedFor() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS);
    day.at(100, resting(buy(90, 0))).at(100).tell(Control.Action.FLATTEN).at(99);

    assertThat(lines(day, "order"))
        .filteredOn(line -> line.contains("\"type\":\"STOP\"") || line.contains("flatten"))
        .hasSizeGreaterThan(2)
        .noneMatch(line -> line.contains("model."));
  }

  @Test
  void theSlicesOfALargeOrder() {
    LinkedHashMap<String, OrderSettings> orders = new LinkedHashMap<>();
    WorkSettings work =
        new WorkSettings(Style.TWAP, Duration.ofMinutes(3), 3, null, null, Rest.MARKET);
    orders.put(
        "rule",
        new OrderSettings(
            OrderType.MARKET, null, null, null, TimeInForce.GTC, null, false, null, work));
    DeskSettings settings =
        new DeskSettings(
            Positions.LONG,
            units("6"),
            free(),
            NO_LIMITS,
            Accounting.PLAIN,
            null,
            Listings.all(Listing.CLOCK),
            new LinkedHashMap<>(),
            orders);
    Day day = new Day("10000", settings);
    day.at(100, resting(Day.buyAt(0, 0, 0))).at(100).at(101).at(102).at(103);

    assertThat(day.trades()).hasSize(3);
    assertThat(lines(day, "order")).hasSize(8).allMatch(line -> line.contains(TEXT));
  }

  @Test
  void anOrderAcrossASplit() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS);
    day.at(100, resting(buy())).split(2, 1).at(50).at(50);

    assertThat(day.trades()).containsExactly("BUY 2 @ 50 fee 0");
    assertThat(lines(day, "order")).allMatch(line -> line.contains(TEXT));
  }

  @Test
  void aRefusedSignalSaysWhoseScoresItRestsOnAndNotWhyTheyWereSo() {
    Day day = new Day("1000", Positions.LONG, units("1"), free(), NO_LIMITS);
    day.at(100, resting(buy())).at(100).at(100, resting(buy()));

    assertThat(day.entries)
        .extracting(Entry::signal)
        .filteredOn(signal -> signal != null)
        .extracting(Signal::grounds)
        .containsExactly(GROUNDS, Grounds.unexplained(GROUNDS));
  }

  /** So is read what was written before orders knew of models, and the other way round. */
  @Test
  void anOrderThatRestsOnNoScoreIsWrittenWithoutAWordOfIt() {
    Order order = new Order("id", "X", Side.BUY, OrderType.MARKET, true, 1, 0, 0, 0, 5);
    Cbor<Order> type = Cbor.immutable("test/order", Order.class);

    assertThat(new String(type.serialize(order).toByteArray(), ISO_8859_1))
        .contains("links")
        .doesNotContain("models");
    assertThat(type.deserialize(type.serialize(order))).isEqualTo(order);
    Order resting = order.restingOn(List.of(FOREST));
    assertThat(type.deserialize(type.serialize(resting))).isEqualTo(resting);
  }

  private static Signal resting(Signal signal) {
    return new Signal(
        signal.instrument(),
        signal.time(),
        signal.advice(),
        signal.rule(),
        signal.strength(),
        signal.verdict(),
        signal.reason(),
        signal.closeE8(),
        signal.stopE8(),
        signal.targetE8(),
        signal.measureE8(),
        signal.rangeE8(),
        signal.prices(),
        signal.limit(),
        signal.value(),
        GROUNDS);
  }

  private static List<String> lines(Day day, String kind) {
    return day.entries.stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(entry -> LedgerText.line(entry, 1, ""))
        .toList();
  }
}
