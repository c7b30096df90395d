package dev.kontor.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LotsTest {
  private final List<ClosedTrade> trades = new ArrayList<>();
  private long time;

  @Test
  void theOldestLotIsSoldFirst() {
    Position position = twoLots(CostBasis.FIFO, Side.SELL, "4");
    assertThat(told()).containsExactly("BUY 3 from 100 to 130: 90", "BUY 1 from 120 to 130: 10");
    assertThat(E8.format(position.averageE8())).isEqualTo("120");
    assertThat(E8.format(position.realizedE8)).isEqualTo("100");
  }

  @Test
  void theNewestLotIsSoldFirst() {
    Position position = twoLots(CostBasis.LIFO, Side.SELL, "4");
    assertThat(told()).containsExactly("BUY 2 from 120 to 130: 20", "BUY 2 from 100 to 130: 60");
    assertThat(E8.format(position.averageE8())).isEqualTo("100");
    assertThat(E8.format(position.realizedE8)).isEqualTo("80");
  }

  @Test
  void aShareOfAllIsSoldAtTheAverage() {
    Position position = twoLots(CostBasis.AVERAGE, Side.SELL, "4");
    assertThat(told()).containsExactly("BUY 4 from 108 to 130: 88");
    assertThat(E8.format(position.averageE8())).isEqualTo("108");
    assertThat(position.lots).isNull();
  }

  @Test
  void aSaleThroughZeroClosesAllLotsAndOpensAShortOne() {
    Position position = twoLots(CostBasis.FIFO, Side.SELL, "7");
    assertThat(told()).containsExactly("BUY 3 from 100 to 130: 90", "BUY 2 from 120 to 130: 20");
    assertThat(position.lots)
        .containsExactly(new Lot(3, E8.parse("-2"), E8.parse("-260"), E8.parse("2")));
  }

  @Test
  void feesGoWithTheQuantityAndNoneIsLost() {
    Position position = twoLots(CostBasis.FIFO, Side.SELL, "4");
    // 3 of 3 and 1 of 2 of the entries' fees, 3/4 and 1/4 of the exit's 4.
    assertThat(trades.stream().map(trade -> E8.format(trade.feesE8())).toList())
        .containsExactly("6", "2");
    assertThat(E8.format(position.feesE8)).isEqualTo("9");
    assertThat(E8.format(position.heldFeesE8)).isEqualTo("1");
  }

  @Test
  void whatIsHeldHasAnUnrealizedProfit() {
    Position position = twoLots(CostBasis.LIFO, Side.SELL, "4");
    position.mark(E8.parse("90"));
    assertThat(E8.format(position.unrealizedE8())).isEqualTo("-10");
  }

  @Test
  void aTradeKnowsHowLongItLasted() {
    twoLots(CostBasis.FIFO, Side.SELL, "3");
    assertThat(trades.get(0).millis()).isEqualTo(2);
  }

  /** 3 at 100 and 2 at 120, then as said at 130; a unit costs a fee of 1. */
  private Position twoLots(CostBasis basis, Side side, String quantity) {
    Position position = Position.of(basis, null);
    fill(position, Side.BUY, "3", "100");
    fill(position, Side.BUY, "2", "120");
    fill(position, side, quantity, "130");
    return position;
  }

  private void fill(Position position, Side side, String quantity, String price) {
    long e8 = E8.parse(quantity);
    position.trade(new Fill("id", "X", side, ++time, e8, E8.parse(price), e8), trades::add);
  }

  private List<String> told() {
    return trades.stream()
        .map(
            trade ->
                "%s %s from %s to %s: %s"
                    .formatted(
                        trade.side(),
                        E8.format(trade.quantityE8()),
                        E8.format(trade.entryPriceE8()),
                        E8.format(trade.exitPriceE8()),
                        E8.format(trade.profitE8())))
        .collect(Collectors.toList());
  }
}
