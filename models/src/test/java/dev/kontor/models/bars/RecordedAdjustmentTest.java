package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.Recorded;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.Session;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjusting recorded prices, against prices that were adjusted with LEAN's factor files. */
class RecordedAdjustmentTest {
  /** Apple's splits, as it announced them. */
  private static final String SPLITS = "2000-06-21 2, 2005-02-28 2, 2014-06-09 7, 2020-08-31 4";

  /** Apple's dividends by ex-date, for each share of that time. */
  private static final String DIVIDENDS =
      "2012-08-09 2.65, 2012-11-07 2.65, 2013-02-07 2.65, 2013-05-09 3.05, 2013-08-08 3.05,"
          + " 2013-11-06 3.05, 2014-02-06 3.05, 2014-05-08 3.29, 2014-08-07 0.47, 2014-11-06 0.47,"
          + " 2015-02-05 0.47, 2015-05-07 0.52, 2015-08-06 0.52, 2015-11-05 0.52, 2016-02-04 0.52,"
          + " 2016-05-05 0.57, 2016-08-04 0.57, 2016-11-03 0.57, 2017-02-09 0.57, 2017-05-11 0.63,"
          + " 2017-08-10 0.63, 2017-11-10 0.63, 2018-02-09 0.63, 2018-05-11 0.73, 2018-08-10 0.73,"
          + " 2018-11-08 0.73, 2019-02-08 0.73, 2019-05-10 0.77, 2019-08-09 0.77, 2019-11-07 0.77,"
          + " 2020-02-07 0.77, 2020-05-08 0.82, 2020-08-07 0.82, 2020-11-06 0.205,"
          + " 2021-02-05 0.205";

  @Test
  void applesSplitsAndDividendsGiveLeansPrices() {
    TreeMap<LocalDate, Bar> raw = days("AAPL");
    TreeMap<LocalDate, Bar> theirs = days("AAPL_adjusted");
    Factors factors = Factors.of(Adjustment.FULL, actions(raw));
    raw.forEach(
        (date, bar) -> {
          Bar ours = factors.adjust(bar);
          Bar lean = theirs.get(date);
          // LEAN's factors have seven digits behind the point, a few of them behind 0.00.
          assertThat(ours.close()).isCloseTo(lean.close(), within(3e-6 * lean.close()));
          assertThat(ours.open()).isCloseTo(lean.open(), within(3e-6 * lean.open()));
        });
  }

  @Test
  void withItsSplitsAloneApplesPricesAreContinuous() {
    TreeMap<LocalDate, Bar> raw = days("AAPL");
    Factors factors = Factors.of(Adjustment.SPLIT, actions(raw));
    for (String split : SPLITS.split(", ", -1)) {
      LocalDate date = LocalDate.parse(split.substring(0, 10));
      Bar before = factors.adjust(raw.lowerEntry(date).getValue());
      Bar after = factors.adjust(raw.get(date));
      assertThat(after.open() / before.close()).isBetween(0.95, 1.05);
      Bar untouched = raw.lowerEntry(date).getValue();
      assertThat(before.close() * before.volume())
          .isCloseTo(untouched.close() * untouched.volume(), within(1.0 * before.volume() * 1e-8));
    }
  }

  /** The table of factors is read off one file; applied to the other it gives the first again. */
  @ParameterizedTest
  @CsvSource({"SPY, 94", "IBM, 94", "BAC, 94", "AIG, 79", "AAPL, 39"})
  void aTableOfFactorsGivesLeansPrices(String symbol, int steps) {
    TreeMap<LocalDate, Bar> raw = days(symbol);
    TreeMap<LocalDate, Bar> theirs = days(symbol + "_adjusted");
    List<Factor> table = new ArrayList<>();
    double last = 0;
    for (LocalDate date : raw.keySet()) {
      double factor = theirs.get(date).close() / raw.get(date).close();
      if (last != 0 && Math.abs(factor / last - 1) > 1e-6) {
        table.add(new Factor(raw.get(date).start(), new BigDecimal(last), BigDecimal.ONE));
      }
      last = factor;
    }
    assertThat(table).hasSize(steps);
    Factors factors = Factors.ofTable(Adjustment.FULL, table);
    raw.forEach(
        (date, bar) -> {
          Bar ours = factors.adjust(bar);
          Bar lean = theirs.get(date);
          assertThat(ours.high()).isCloseTo(lean.high(), within(1e-6 * lean.high()));
          assertThat(ours.low()).isCloseTo(lean.low(), within(1e-6 * lean.low()));
          assertThat(ours.volumeE8()).isEqualTo(bar.volumeE8());
        });
  }

  private static List<CorporateAction> actions(TreeMap<LocalDate, Bar> raw) {
    List<CorporateAction> actions = new ArrayList<>();
    for (String split : SPLITS.split(", ", -1)) {
      LocalDate date = LocalDate.parse(split.substring(0, 10));
      long to = Long.parseLong(split.substring(11));
      actions.add(CorporateAction.split("AAPL", raw.get(date).start(), to, 1));
    }
    for (String dividend : DIVIDENDS.split(", ", -1)) {
      LocalDate date = LocalDate.parse(dividend.substring(0, 10));
      actions.add(
          CorporateAction.dividend(
              "AAPL",
              raw.get(date).start(),
              E8.parse(dividend.substring(11)),
              raw.lowerEntry(date).getValue().closeE8()));
    }
    return actions;
  }

  private static TreeMap<LocalDate, Bar> days(String name) {
    TreeMap<LocalDate, Bar> days = new TreeMap<>();
    for (String[] row : Recorded.rows("lean-us-equity-daily/" + name + ".csv")) {
      LocalDate date = LocalDate.parse(row[0].substring(0, 10));
      Session session = Calendars.named("us-equities").sessionOn(date);
      days.put(
          date,
          new Bar(
              name,
              session.open(),
              session.close(),
              E8.parse(row[1]),
              E8.parse(row[2]),
              E8.parse(row[3]),
              E8.parse(row[4]),
              E8.parse(row[5])));
    }
    return days;
  }
}
