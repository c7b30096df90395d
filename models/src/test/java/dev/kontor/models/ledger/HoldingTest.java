package dev.kontor.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import dev.kontor.models.settings.BadSetting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to a position while it is held: actions, costs and rates of exchange. */
class HoldingTest {
  private static final long DAY = 86_400_000L;

  private final Accounting accounting =
      new Accounting(
          CostBasis.AVERAGE,
          Map.of(
              "SHARE", terms(null, "1", "0.0365", "0"),
              "SAP", terms("EUR", "1", "0", "0"),
              "SONY", terms("JPY", "1", "0", "0"),
              "PERP", terms(null, "0.001", "0", "0.0001")),
          Map.of("EUR", new Rate("EUR-USD", false), "JPY", new Rate("USD-JPY", true)));
  private final Bookkeeper keeper = new Bookkeeper(accounting);
  private final CorporateActions actions = new CorporateActions(accounting);
  private final Carry carry = new Carry(accounting);
  private final Book book = Book.with(E8.parse("10000"));
  private final List<CashFlow> flows = new ArrayList<>();

  @Test
  void aSplitPaysTheFractionOfAShareInCash() {
    fill("SHARE", Side.BUY, "7", "90");
    ActionChange change = act(CorporateAction.split("SHARE", 5, 3, 2));
    // 10.5 shares at 60: ten stay, half a one is paid.
    assertThat(E8.format(change.quantityE8())).isEqualTo("10");
    assertThat(told()).containsExactly("CASH_IN_LIEU SHARE 30");
    Position position = book.position("SHARE");
    assertThat(E8.format(position.averageE8())).isEqualTo("60");
    assertThat(position.realizedE8).isZero();
    assertThat(E8.format(book.equityE8())).isEqualTo("10000");
  }

  @Test
  void aReverseSplitOfLessThanAShareClosesThePosition() {
    fill("SHARE", Side.SELL, "7", "90");
    keeper.mark(book, "SHARE", E8.parse("100"));
    act(CorporateAction.split("SHARE", 5, 1, 20));
    assertThat(told()).containsExactly("CASH_IN_LIEU SHARE -700");
    assertThat(book.position("SHARE").quantityE8).isZero();
    assertThat(E8.format(book.position("SHARE").realizedE8)).isEqualTo("-70");
    assertThat(E8.format(book.equityE8())).isEqualTo("9930");
  }

  @Test
  void theLongReceivesADividendAndTheShortPaysIt() {
    fill("SHARE", Side.BUY, "10", "90");
    fill("SAP", Side.SELL, "4", "50");
    keeper.mark(book, "EUR-USD", E8.parse("1.1"));
    act(CorporateAction.dividend("SHARE", 5, E8.parse("0.24"), E8.parse("90")));
    act(CorporateAction.dividend("SAP", 5, E8.parse("2"), E8.parse("50")));
    assertThat(told()).containsExactly("DIVIDEND SHARE 2.4", "DIVIDEND SAP -8 EUR");
    assertThat(E8.format(book.equityE8())).isEqualTo("10000");
  }

  @Test
  void nothingHappensToWhoHoldsNothing() {
    assertThat(act(CorporateAction.split("SHARE", 5, 3, 2))).isNull();
    assertThat(flows).isEmpty();
  }

  @Test
  void aShortIsBorrowedByTheDay() {
    carry.pass(book, DAY - 1, flows::add);
    fill("SHARE", Side.SELL, "10", "100");
    carry.pass(book, DAY, flows::add);
    carry.pass(book, 2 * DAY - 1, flows::add);
    carry.pass(book, 4 * DAY + 5, flows::add);
    // 3.65 % of 1,000 a year is 10 cents a day: one midnight, then three.
    assertThat(told()).containsExactly("BORROW SHARE -0.1", "BORROW SHARE -0.3");
  }

  @Test
  void aLongIsNotBorrowed() {
    carry.pass(book, 1, flows::add);
    fill("SHARE", Side.BUY, "10", "100");
    carry.pass(book, 9 * DAY, flows::add);
    assertThat(flows).isEmpty();
  }

  @Test
  void theLongOfAPerpetualPaysTheShortAtEachTime() {
    long hour = DAY / 24;
    carry.pass(book, 7 * hour, flows::add);
    fill("PERP", Side.BUY, "2", "1000");
    carry.pass(book, 8 * hour, flows::add);
    fill("PERP", Side.SELL, "3", "1000");
    carry.pass(book, 24 * hour, flows::add);
    assertThat(told()).containsExactly("FUNDING PERP -0.2", "FUNDING PERP 0.2");
    Carry.fund(book, "PERP", E8.parse("-0.0003"), flows::add);
    assertThat(told()).endsWith("FUNDING PERP -0.3");
  }

  @Test
  void equityIsInTheAccountsCurrencyAtTheMarkOfTheRate() {
    assertThat(keeper.canValue(book, "SAP")).isFalse();
    keeper.mark(book, "EUR-USD", E8.parse("1.1"));
    keeper.mark(book, "USD-JPY", E8.parse("150"));
    assertThat(keeper.canValue(book, "SAP")).isTrue();
    fill("SAP", Side.BUY, "10", "100");
    fill("SONY", Side.SELL, "1", "3000");
    keeper.mark(book, "SAP", E8.parse("110"));
    keeper.mark(book, "SONY", E8.parse("2700"));
    keeper.mark(book, "EUR-USD", E8.parse("1.2"));
    keeper.mark(book, "USD-JPY", E8.parse("100"));
    Equity equity = book.equity();
    // −1000 EUR and 3000 JPY of cash; 1100 EUR and −2700 JPY of positions.
    assertThat(E8.format(equity.cashE8())).isEqualTo("8830");
    assertThat(E8.format(equity.valueE8())).isEqualTo("1293");
    assertThat(E8.format(equity.equityE8())).isEqualTo("10123");
  }

  @Test
  void anExchangeIsTwoCashFlows() {
    keeper.mark(book, "EUR-USD", E8.parse("1.25"));
    keeper.exchange(book, "EUR", E8.parse("-80"), flows::add);
    assertThat(told()).containsExactly("EXCHANGE null 80 EUR", "EXCHANGE null -100");
    assertThat(E8.format(book.equityE8())).isEqualTo("10000");
  }

  @Test
  void aCurrencyWithoutARateIsAMistake() {
    assertThatThrownBy(
            () ->
                new Accounting(
                    CostBasis.FIFO, Map.of("SAP", terms("EUR", "1", "0", "0")), Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("instruments.SAP.currency")
        .hasMessageContaining("EUR-USD");
  }

  /** The lines of the new kinds; those of the old ones have nothing new. */
  @Test
  void theLedgerSaysItInPlainDecimals() {
    keeper.mark(book, "EUR-USD", E8.parse("1.1"));
    fill("SAP", Side.BUY, "3", "100");
    ActionChange change = act(CorporateAction.split("SAP", 0, 3, 2));
    assertThat(text(Entry.of("main", 0, 1, change)))
        .isEqualTo(
            "\"kind\":\"action\",\"instrument\":\"SAP\",\"at\":\"1970-01-01T00:00:00Z\",\"to\":3,\"from\":2,"
                + "\"dividend\":0,\"quantity\":4,\"inLieu\":33.33333333");
    assertThat(text(Entry.of("main", 0, 1, flows.get(0))))
        .isEqualTo(
            "\"kind\":\"cashflow\",\"for\":\"CASH_IN_LIEU\",\"instrument\":\"SAP\",\"currency\":\"EUR\","
                + "\"amount\":33.33333333,\"reason\":\"cash-in-lieu: the fraction left by a split 3 for 2\"");
    assertThat(text(new Entry("main", 0, 1, null, null, null, null, book.equity(), null)))
        .contains("\"cash.EUR\":-266.66666667,\"positions.EUR\":266.66666668,\"rate.EUR\":1.1");
  }

  private static String text(Entry entry) {
    String line = LedgerText.line(entry, 1, "");
    return line.substring(line.indexOf("\"kind\""), line.indexOf(",\"prev\""));
  }

  private ActionChange act(CorporateAction action) {
    return actions.apply(book, action, flows::add, trade -> {});
  }

  private void fill(String instrument, Side side, String quantity, String price) {
    Fill fill =
        new Fill(
            "id",
            instrument,
            side,
            0,
            E8.parse(quantity),
            E8.parse(price),
            0,
            keeper.currency(instrument));
    keeper.apply(book, fill, trade -> {});
  }

  private List<String> told() {
    return flows.stream()
        .map(
            flow ->
                flow.kind()
                    + " "
                    + flow.instrument()
                    + " "
                    + E8.format(flow.amountE8())
                    + (flow.currency() == null ? "" : " " + flow.currency()))
        .toList();
  }

  private static Terms terms(String currency, String unit, String borrow, String funding) {
    return new Terms(
        currency,
        new BigDecimal(unit),
        new BigDecimal(borrow),
        new BigDecimal(funding),
        Duration.ofHours(8));
  }
}
