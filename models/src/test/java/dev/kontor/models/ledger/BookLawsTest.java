package dev.kontor.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.analysis.Blotter;
import dev.kontor.models.analysis.Execution;
import dev.kontor.models.analysis.RoundTrip;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.CashFlow.Kind;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** What holds to the last digit, whatever is bought, sold, split, paid or exchanged. */
class BookLawsTest {
  @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
  void moneyIsNeitherMadeNorLost(
      @ForAll @Size(min = 1, max = 40) int[] chances, @ForAll CostBasis basis) {
    Flow flow = new Flow(basis);
    for (int chance : chances) {
      flow.step(chance);
    }
    cashIsTheSumOfItsFlows(flow);
    lotsSumToThePosition(flow);
    equityIsCashAndPositionsAtTheirMarks(flow);
    tradesSumToTheProfit(flow);
  }

  /** Also between the events, on fewer flows: a wrong sum must not be righted by the next event. */
  @Property(tries = 500)
  void theLawsHoldAfterEachEvent(
      @ForAll @Size(min = 1, max = 40) int[] chances, @ForAll CostBasis basis) {
    Flow flow = new Flow(basis);
    for (int chance : chances) {
      flow.step(chance);
      cashIsTheSumOfItsFlows(flow);
      lotsSumToThePosition(flow);
      equityIsCashAndPositionsAtTheirMarks(flow);
      tradesSumToTheProfit(flow);
    }
  }

  @Property(tries = 10_000)
  void allBasesAgreeOnProfitWheneverAPositionIsFlat(
      @ForAll @Size(min = 1, max = 25) int[] chances) {
    List<Flow> flows = new ArrayList<>();
    for (CostBasis basis : CostBasis.values()) {
      Flow flow = new Flow(basis);
      for (int chance : chances) {
        flow.step(chance);
      }
      for (String instrument : Flow.INSTRUMENTS) {
        flow.flatten(instrument, E8.parse("123.45678901"));
        assertThat(flow.keeper.position(flow.book, instrument).costE8).isZero();
      }
      flows.add(flow);
    }
    for (Flow flow : flows) {
      assertThat(flow.book.equity()).isEqualTo(flows.get(0).book.equity());
      for (String instrument : Flow.INSTRUMENTS) {
        assertThat(flow.book.position(instrument).realizedE8)
            .isEqualTo(flows.get(0).book.position(instrument).realizedE8);
      }
    }
  }

  @Property(tries = 10_000)
  void aSplitChangesNoValueButByTheRoundingOfTheMark(
      @ForAll @Size(min = 1, max = 12) int[] chances,
      @ForAll CostBasis basis,
      @ForAll @IntRange(min = 1, max = 30) int to,
      @ForAll @IntRange(min = 1, max = 30) int from) {
    Flow flow = new Flow(basis);
    for (int chance : chances) {
      flow.step(chance);
    }
    for (String instrument : List.of("OURS", "SHARE")) {
      Position position = flow.book.position(instrument);
      long price = position.priceE8;
      long held = position.quantityE8;
      long equity = flow.book.equityE8();
      long sum = position.costE8 - position.realizedE8;
      int flows = flow.flows.size();
      flow.act(instrument, new int[] {to, from}, 0);
      long unit = instrument.equals("SHARE") && to != from ? E8.ONE : 1;
      assertThat(position.quantityE8)
          .isEqualTo(
              new BigDecimal(held)
                  .multiply(new BigDecimal(to))
                  .divide(new BigDecimal(from).multiply(new BigDecimal(unit)), 0, RoundingMode.DOWN)
                  .multiply(new BigDecimal(unit))
                  .longValueExact());
      long paid = flow.flows.stream().skip(flows).mapToLong(CashFlow::amountE8).sum();
      assertThat(position.costE8 - position.realizedE8).isEqualTo(sum - paid);
      boolean exact = Math.multiplyHigh(price, from) == 0 && price * from % to == 0;
      long rounding = exact ? 1 : Math.abs(position.quantityE8) / (2 * E8.ONE) + 2;
      assertThat(flow.book.equityE8()).isCloseTo(equity, Offset.offset(rounding));
      lotsSumToThePosition(flow);
      tradesSumToTheProfit(flow);
    }
  }

  @Property(tries = 2_000)
  void aDividendChangesNoValueUntilTheNextMark(
      @ForAll @Size(min = 1, max = 12) int[] chances,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    Flow flow = new Flow(CostBasis.AVERAGE);
    for (int chance : chances) {
      flow.step(chance);
    }
    Position position = flow.book.position("OURS");
    long equity = flow.book.equityE8();
    flow.act("OURS", new int[] {1, 1}, position.priceE8 * percent / 100);
    assertThat(flow.book.equityE8()).isCloseTo(equity, Offset.offset(1L));
  }

  /** The analysis matches fills by itself, in {@code double}. */
  @Property(tries = 1_000)
  void firstInFirstOutClosesTheTradesThatTheAnalysisFinds(
      @ForAll @Size(min = 1, max = 40) int[] chances) {
    Flow flow = new Flow(CostBasis.FIFO);
    Blotter blotter = new Blotter();
    for (int chance : chances) {
      long quantity = (1 + Math.floorMod(chance, 20)) * E8.ONE;
      long price = (1 + Math.floorMod(chance / 20, 500)) * E8.ONE / 4;
      flow.fill("OURS", Side.of(Math.floorMod(chance / 10_000, 2) * 2 - 1), quantity, price);
      Fill fill = flow.fills.get(flow.fills.size() - 1);
      blotter.add(
          new Execution(
              fill.time(),
              "main",
              "OURS",
              fill.side() == Side.BUY,
              E8.asDouble(fill.quantityE8()),
              E8.asDouble(fill.priceE8()),
              E8.asDouble(fill.feeE8())));
    }
    assertThat(flow.trades).hasSameSizeAs(blotter.roundTrips());
    for (int i = 0; i < flow.trades.size(); i++) {
      ClosedTrade trade = flow.trades.get(i);
      RoundTrip trip = blotter.roundTrips().get(i);
      assertThat(E8.asDouble(trade.quantityE8())).isEqualTo(trip.quantity());
      assertThat(trade.side() == Side.BUY).isEqualTo(trip.isLong());
      assertThat(trade.entryTime()).isEqualTo(trip.entryTime());
      assertThat(trade.exitTime()).isEqualTo(trip.exitTime());
      assertThat(E8.asDouble(trade.entryPriceE8())).isEqualTo(trip.entryPrice());
      assertThat(E8.asDouble(trade.exitPriceE8())).isEqualTo(trip.exitPrice());
      assertThat(E8.asDouble(trade.feesE8())).isCloseTo(trip.fees(), Offset.offset(1e-6));
      assertThat(E8.asDouble(trade.profitE8() - trade.feesE8()))
          .isCloseTo(trip.pnl(), Offset.offset(1e-6));
    }
  }

  private static void cashIsTheSumOfItsFlows(Flow flow) {
    assertThat(flow.book.cashE8).isEqualTo(flow.cash.get(""));
    flow.book.purses.forEach(
        (currency, purse) ->
            assertThat(purse.cashE8).isEqualTo(flow.cash.getOrDefault(currency, 0L)));
  }

  private static void lotsSumToThePosition(Flow flow) {
    for (Position position : flow.book.positions.values()) {
      if (position.lots == null) {
        assertThat(position.basis()).isEqualTo(CostBasis.AVERAGE);
      } else {
        assertThat(sum(position, Lot::quantityE8)).isEqualTo(position.quantityE8);
        assertThat(sum(position, Lot::costE8)).isEqualTo(position.costE8);
        assertThat(sum(position, Lot::feeE8)).isEqualTo(position.heldFeesE8);
        assertThat(position.lots)
            .allMatch(lot -> Long.signum(lot.quantityE8()) == Long.signum(position.quantityE8));
      }
      if (position.quantityE8 == 0) {
        assertThat(position.costE8).isZero();
        assertThat(position.heldFeesE8).isZero();
      }
    }
  }

  private static void equityIsCashAndPositionsAtTheirMarks(Flow flow) {
    long equity = flow.cash.get("");
    long value = 0;
    for (String currency : List.of("", "EUR", "JPY")) {
      long held = 0;
      for (Position position : flow.book.positions.values()) {
        if (Flow.name(position.currency).equals(currency)) {
          assertThat(position.valueE8).isEqualTo(Flow.exact(position.quantityE8, position.priceE8));
          held += position.valueE8;
        }
      }
      if (currency.isEmpty()) {
        assertThat(flow.book.valueE8).isEqualTo(held);
        value += held;
      } else {
        assertThat(flow.book.purse(currency).valueE8).isEqualTo(held);
        equity += converted(flow, currency, flow.cash.getOrDefault(currency, 0L));
        value += converted(flow, currency, held);
      }
    }
    Equity told = flow.book.equity();
    assertThat(told.cashE8()).isEqualTo(equity);
    assertThat(told.valueE8()).isEqualTo(value);
    assertThat(told.equityE8()).isEqualTo(equity + value).isEqualTo(flow.book.equityE8());
  }

  private static long converted(Flow flow, String currency, long amount) {
    BigDecimal rate = new BigDecimal(flow.book.purse(currency).rateE8);
    BigDecimal of = new BigDecimal(amount);
    BigDecimal one = new BigDecimal(E8.ONE);
    return (currency.equals("JPY")
            ? of.multiply(one).divide(rate, 0, RoundingMode.HALF_EVEN)
            : of.multiply(rate).divide(one, 0, RoundingMode.HALF_EVEN))
        .longValueExact();
  }

  /** Profit of the trades less fees, and what was paid besides, is the change in equity. */
  private static void tradesSumToTheProfit(Flow flow) {
    for (String currency : List.of("", "EUR", "JPY")) {
      long gained = 0;
      for (Map.Entry<String, Position> held : flow.book.positions.entrySet()) {
        Position position = held.getValue();
        if (Flow.name(position.currency).equals(currency)) {
          long profit = 0;
          long fees = 0;
          for (ClosedTrade trade : flow.trades) {
            if (trade.instrument().equals(held.getKey())) {
              profit += trade.profitE8();
              fees += trade.feesE8();
            }
          }
          assertThat(position.realizedE8).isEqualTo(profit);
          assertThat(position.feesE8).isEqualTo(fees + position.heldFeesE8);
          gained += profit - fees - position.heldFeesE8 + position.unrealizedE8();
        }
      }
      for (CashFlow paid : flow.flows) {
        if (paid.kind() != Kind.CASH_IN_LIEU && Flow.name(paid.currency()).equals(currency)) {
          gained += paid.amountE8();
        }
      }
      long change =
          currency.isEmpty()
              ? flow.book.cashE8 + flow.book.valueE8 - Flow.START
              : flow.book.purse(currency).cashE8 + flow.book.purse(currency).valueE8;
      assertThat(change).isEqualTo(gained);
    }
  }

  private static long sum(Position position, ToLongFunction<Lot> of) {
    return position.lots.stream().mapToLong(of).sum();
  }
}
