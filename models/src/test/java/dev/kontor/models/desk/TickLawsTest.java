package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.Signal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TickLawsTest {
  /** Market orders, stops, targets, trailing exits and limits alike. */
  @Property(tries = 300)
  void whereEachBarIsOneTradeItDoesNotMatterWhichOfThemIsTheMark(@ForAll Random random) {
    Day bars = new Day("1000", settings(Fills.BARS));
    Day trades = new Day("1000", settings(Fills.TRADES));
    double price = 100;
    for (int minute = 0; minute < 60; minute++) {
      price = Math.max(5, price + random.nextInt(9) - 4);
      Signal[] signals = signals(random, price);
      bars.at(price, signals);
      trades.tick(trade(minute * 60_000L + 1 + random.nextInt(59_000), price));
      trades.at(price, signals);
    }
    assertThat(trades.trades()).isEqualTo(bars.trades());
    assertThat(trades.verdicts()).isEqualTo(bars.verdicts());
    assertThat(trades.modes()).isEqualTo(bars.modes());
    assertThat(equity(trades)).isEqualTo(equity(bars)).hasSize(60);
    assertThat(trades.working()).hasSameSizeAs(bars.working());
  }

  private static Signal[] signals(Random random, double price) {
    return switch (random.nextInt(6)) {
      case 0 -> new Signal[] {Day.buy(price - 6, price + 8)};
      case 1 -> new Signal[] {Day.sell(price + 6, 0)};
      case 2 -> new Signal[] {Day.buy()};
      default -> new Signal[0];
    };
  }

  private static Mark trade(long time, double price) {
    return Mark.of(new Trade("X", time, 0, E8.ofDouble(price), E8.ONE));
  }

  private static List<Long> equity(Day day) {
    return day.entries.stream()
        .map(Entry::equity)
        .filter(equity -> equity != null)
        .map(equity -> equity.equityE8())
        .toList();
  }

  private static DeskSettings settings(Fills fills) {
    BigDecimal tenth = new BigDecimal("0.1");
    return new DeskSettings(
        Positions.BOTH,
        units("2"),
        new Venue(new BigDecimal("0.001"), Fees.none(), false).at(fills),
        new Limits(null, null, new BigDecimal("0.08"), Limits.TooLarge.REFUSE),
        Accounting.PLAIN,
        null,
        Listings.all(Listing.CLOCK),
        new LinkedHashMap<>(
            Map.of(
                "rule",
                new Exits(
                    null, null, null, null, tenth, null, null, null, "atr(14)", null, 9, null))),
        new LinkedHashMap<>());
  }
}
