package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.NO_LIMITS;
import static dev.kontor.models.desk.Day.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.execution.BarPath;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Impact;
import dev.kontor.models.execution.Latency;
import dev.kontor.models.execution.Queue;
import dev.kontor.models.execution.Tariff;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.CostBasis;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Rate;
import dev.kontor.models.ledger.Terms;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account in dollars, a share in yen, a fee for each share. */
class DeskCurrencyTest {
  private static final Fees BY_SHARE =
      new Fees(BigDecimal.ZERO, decimal("5"), decimal("100"), null);
  private static final Fees NONE = Fees.none();

  /** A tenth of 20000 dollars is 300000 yen; a share is 1000 yen, or 1005 with its fee. */
  @ParameterizedTest
  @CsvSource({"false, CLOSE", "false, OPEN", "true, CLOSE", "true, OPEN"})
  void theFeeOfEachShareIsConvertedWithItsPrice(boolean own, Sizing.At at) {
    Desk desk = new Desk(settings(own, at));
    DeskState state = DeskState.startingWith("main", E8.parse("20000"));
    List<Entry> entries = new ArrayList<>();
    for (int minute = 1; minute <= 2; minute++) {
      Slice slice = Slice.at(minute * 60_000L);
      slice.add(bar("USD-JPY", minute, "150"));
      slice.add(bar("SHARE", minute, "1000"));
      if (minute == 1) {
        slice.add(
            new Signal(
                "SHARE",
                slice.time(),
                Advice.BUY,
                "rule",
                1,
                Verdict.ACCEPTED,
                "rule: rule",
                E8.parse("1000"),
                0,
                0));
      }
      desk.step(state, slice.sort(), entries::add);
    }
    assertThat(entries.stream().map(Entry::fill).filter(fill -> fill != null))
        .singleElement()
        .satisfies(
            fill -> {
              assertThat(E8.format(fill.quantityE8())).isEqualTo("298");
              assertThat(E8.format(fill.feeE8())).isEqualTo("1490");
            });
  }

  private static Bar bar(String instrument, int minute, String text) {
    long price = E8.parse(text);
    return new Bar(
        instrument, (minute - 1) * 60_000L, minute * 60_000L, price, price, price, price, E8.ONE);
  }

  private static DeskSettings settings(boolean own, Sizing.At at) {
    return new DeskSettings(
        Positions.LONG,
        Day.fraction("0.1", at, "1"),
        venue(own),
        NO_LIMITS,
        new Accounting(
            CostBasis.AVERAGE,
            Map.of(
                "SHARE",
                new Terms(
                    "JPY", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ofHours(8))),
            Map.of("JPY", new Rate("USD-JPY", true))),
        null,
        Listings.all(Listing.CLOCK),
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }

  private static Venue venue(boolean own) {
    return new Venue(
        dev.kontor.models.execution.Fills.BARS,
        BigDecimal.ZERO,
        own ? NONE : BY_SHARE,
        false,
        BigDecimal.ZERO,
        Impact.NONE,
        null,
        decimal("0.00000001"),
        Queue.NONE,
        BarPath.WORST,
        Latency.NONE,
        Venue.Outside.WAIT,
        own ? Map.of("SHARE", new Tariff(null, null, BY_SHARE)) : Map.of());
  }
}
