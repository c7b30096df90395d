package dev.kontor.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import org.junit.jupiter.api.Test;

class BookTest {
  private final Book book = Book.with(E8.parse("1000"));

  @Test
  void aPurchaseMovesCashIntoThePositionLessTheFee() {
    fill(Side.BUY, "3", "100", "1");
    assertThat(E8.format(book.cashE8)).isEqualTo("699");
    assertThat(E8.format(book.equityE8())).isEqualTo("999");
  }

  @Test
  void thePositionIsHeldAtItsAverageCost() {
    fill(Side.BUY, "1", "100", "0");
    fill(Side.BUY, "3", "120", "0");
    Position position = fill(Side.SELL, "2", "130", "0");
    assertThat(E8.format(position.averageE8())).isEqualTo("115");
    assertThat(E8.format(position.realizedE8)).isEqualTo("30");
  }

  @Test
  void aTradeThroughZeroRealizesTheOldSideAndStartsTheNew() {
    fill(Side.BUY, "1", "100", "0");
    Position position = fill(Side.SELL, "3", "110", "0");
    assertThat(E8.format(position.quantityE8)).isEqualTo("-2");
    assertThat(E8.format(position.averageE8())).isEqualTo("110");
    assertThat(E8.format(position.realizedE8)).isEqualTo("10");
  }

  @Test
  void aShortGainsWhenThePriceFalls() {
    Position position = fill(Side.SELL, "2", "100", "0");
    book.mark(position, E8.parse("90"));
    assertThat(E8.format(book.valueE8)).isEqualTo("-180");
    assertThat(E8.format(book.equityE8())).isEqualTo("1020");
  }

  private Position fill(Side side, String quantity, String price, String fee) {
    return book.apply(
        new Fill("id", "X", side, 0, E8.parse(quantity), E8.parse(price), E8.parse(fee)));
  }
}
