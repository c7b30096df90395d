package dev.kontor.models.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Fees;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.sizing.Sizing;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds whatever the market does and whoever says what. */
class DeskLawsTest {
  @Property(tries = 300)
  void noMoneyAppearsOrIsLost(
      @ForAll @Size(min = 5, max = 80) int[] chances,
      @ForAll Positions positions,
      @ForAll Sizing.At at,
      @ForAll @IntRange(min = 1, max = 150) int percent) {
    Day day =
        new Day(
            "100000",
            positions,
            Day.fraction(percent + "e-2", at, "0.001"),
            Day.charging(
                new Fees(
                    Day.decimal("0.001"),
                    Day.decimal("0.005"),
                    Day.decimal("1"),
                    Day.decimal("0.01")),
                true),
            new Limits(
                Day.decimal("2"), Day.decimal("0.05"), Day.decimal("0.3"), Limits.TooLarge.TRIM));
    int seen = 0;
    double price = 100;
    for (int chance : chances) {
      double open = Math.max(1, price + Math.floorMod(chance, 11) - 5);
      double close = Math.max(1, open + Math.floorMod(chance / 11, 13) - 6);
      double high = Math.max(open, close) + Math.floorMod(chance / 143, 4);
      double low = Math.max(0.5, Math.min(open, close) - Math.floorMod(chance / 572, 4));
      Signal[] said =
          switch (Math.floorMod(chance / 2288, 4)) {
            case 0 -> new Signal[] {Day.buy(close * 0.95, close * 1.05)};
            case 1 -> new Signal[] {Day.sell(close * 1.05, close * 0.95)};
            case 2 -> new Signal[] {Day.buy()};
            default -> new Signal[0];
          };
      day.bar(open, high, low, close, said);
      price = close;
      conserves(day);
      for (; seen < day.entries.size(); seen++) {
        Entry entry = day.entries.get(seen);
        if (entry.equity() != null) {
          assertThat(entry.equity().equityE8())
              .isEqualTo(entry.equity().cashE8() + entry.equity().valueE8());
        }
      }
      Position held = day.state.risk.book.position("X");
      if (day.working().stream().anyMatch(o -> o.priceE8() != 0)) {
        assertThat(held.quantityE8).as("a protective order protects something").isNotZero();
      }
    }
    day.end();
    conserves(day);
    assertThat(day.state.risk.book.position("X").quantityE8).isZero();
    assertThat(day.working()).isEmpty();
    assertThat(day.sent()).doesNotHaveDuplicates();
    long fees = day.fills().stream().mapToLong(Fill::feeE8).sum();
    assertThat(day.state.risk.book.cashE8)
        .isEqualTo(E8.parse("100000") + day.state.risk.book.position("X").realizedE8 - fees);
  }

  private static void conserves(Day day) {
    long cash = E8.parse("100000");
    long quantity = 0;
    for (Fill fill : day.fills()) {
      long signed = fill.side().sign() * fill.quantityE8();
      cash -= E8.times(signed, fill.priceE8()) + fill.feeE8();
      quantity += signed;
    }
    Position held = day.state.risk.book.position("X");
    assertThat(day.state.risk.book.cashE8).isEqualTo(cash);
    assertThat(held.quantityE8).isEqualTo(quantity);
    assertThat(day.state.risk.book.valueE8).isEqualTo(E8.times(quantity, held.priceE8));
    assertThat(day.state.risk.book.equityE8()).isEqualTo(cash + E8.times(quantity, held.priceE8));
  }
}
