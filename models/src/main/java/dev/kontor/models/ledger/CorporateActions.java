package dev.kontor.models.ledger;

import dev.kontor.models.ledger.CashFlow.Kind;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import java.util.function.Consumer;

/**
 * Applies corporate actions to positions, at their time and before the first mark without them. The
 * last mark goes with them, down by the dividend and by the split, so that equity is the same
 * before and after, but for the rounding of the mark, until the market says what it thinks.
 */
public final class CorporateActions {
  private final Accounting settings;

  public CorporateActions(Accounting settings) {
    this.settings = settings;
  }

  /**
   * Changes the position, if there is one.
   *
   * @return what to write down: first this, then the cash flows and trades, then the position; null
   *     if nothing was held
   */
  public ActionChange apply(
      Book book, CorporateAction action, Consumer<CashFlow> flows, Consumer<ClosedTrade> closed) {
    String instrument = action.instrument();
    Position position = book.positions.get(instrument);
    if (position == null || position.quantityE8 == 0) {
      return null;
    }
    long before = position.valueE8;
    long held = position.quantityE8;
    if (action.dividendE8() > 0) {
      pay(book, action, position, Kind.DIVIDEND, E8.times(held, action.dividendE8()), flows);
      if (position.priceE8 > action.dividendE8()) {
        position.mark(position.priceE8 - action.dividendE8());
      }
    }
    long left = held;
    long inLieu = 0;
    if (action.splitTo() != action.splitFrom()) {
      PositionSplit split =
          new PositionSplit(
              action.splitTo(), action.splitFrom(), E8.of(settings.terms(instrument).unit()));
      left = split.quantity(held);
      inLieu = split.inLieu(held, position.priceE8);
      split.apply(instrument, action.time(), position, left, inLieu, closed);
      pay(book, action, position, Kind.CASH_IN_LIEU, inLieu, flows);
    }
    book.revalue(position, position.valueE8 - before);
    return new ActionChange(
        instrument,
        action.time(),
        action.splitTo(),
        action.splitFrom(),
        action.dividendE8(),
        left,
        inLieu);
  }

  private static void pay(
      Book book,
      CorporateAction action,
      Position position,
      Kind kind,
      long amountE8,
      Consumer<CashFlow> out) {
    if (amountE8 == 0) {
      return;
    }
    String reason =
        kind == Kind.DIVIDEND
            ? "dividend: " + E8.format(action.dividendE8()) + " a share"
            : "cash-in-lieu: the fraction left by a split "
                + action.splitTo()
                + " for "
                + action.splitFrom();
    Bookkeeper.pay(
        book, new CashFlow(kind, action.instrument(), position.currency, amountE8, reason), out);
  }
}
