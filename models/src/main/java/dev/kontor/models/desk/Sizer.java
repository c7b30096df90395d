package dev.kontor.models.desk;

import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.execution.Sizing;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Book;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskControl;
import java.math.BigDecimal;

/** Says how many units a signal is worth, in whole lots, fee and position limit included. */
final class Sizer {
  private final long unitsE8;
  private final long notionalE8;
  private final long fractionE8;
  private final long lotE8;
  private final boolean atOpen;
  private final FeeSchedule fees;
  private final RiskControl risk;

  Sizer(Sizing sizing, Venue venue, RiskControl risk) {
    unitsE8 = e8(sizing.units());
    notionalE8 = e8(sizing.notional());
    fractionE8 = e8(sizing.fraction());
    lotE8 = e8(sizing.lot());
    atOpen = sizing.at() == Sizing.At.OPEN && unitsE8 == 0;
    fees = venue.fees().schedule();
    this.risk = risk;
  }

  private static long e8(BigDecimal value) {
    return value == null ? 0 : E8.of(value);
  }

  /** Whether the size is known only when the order fills. */
  boolean waitsForOpen() {
    return atOpen;
  }

  /** The quantity at a price, before the position limit. */
  long quantity(Book book, long priceE8) {
    if (unitsE8 > 0) {
      return E8.floorTo(unitsE8, lotE8);
    }
    long budget = notionalE8 > 0 ? notionalE8 : E8.times(book.equityE8(), fractionE8);
    return fees.quantityWithin(budget, priceE8, lotE8);
  }

  /** The quantity that the position limit allows at a price. */
  long allowed(Book book, long priceE8) {
    long limit = risk.positionLimitE8(book.equityE8());
    return limit == Long.MAX_VALUE ? limit : priceE8 <= 0 ? 0 : E8.floorOver(limit, priceE8, lotE8);
  }

  /**
   * The quantity of an order that is sized when it fills. The limit was checked when it was sent;
   * what the price has moved since is trimmed.
   */
  long atOpen(Book book, long priceE8) {
    return Math.min(quantity(book, priceE8), allowed(book, priceE8));
  }
}
