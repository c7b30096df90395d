package dev.kontor.models.desk;

import dev.kontor.models.execution.Venue;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskControl;
import dev.kontor.models.sizing.Calmness;
import dev.kontor.models.sizing.Size;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.models.sizing.TradeRecord;
import dev.kontor.models.sizing.Worth;

/**
 * Says how many units an account may have for a signal, in whole lots, within the position limit.
 */
final class Sizer {
  private final dev.kontor.models.sizing.Sizer sizer;
  private final RiskControl risk;
  private final TradeRecord trades = new TradeRecord();
  private final Calmness calmness = new Calmness();

  Sizer(Sizing sizing, Venue venue, RiskControl risk) {
    sizer = new dev.kontor.models.sizing.Sizer(sizing, venue.fees().schedule());
    this.risk = risk;
  }

  /** Whether the size is known only when the order fills. */
  boolean waitsForOpen() {
    return sizer.waitsForOpen();
  }

  /** The quantity at a price, before the position limit. */
  long quantity(DeskState state, String instrument, long priceE8) {
    Worth worth = new Worth(instrument, priceE8, 0, 0, 1, state.book.equityE8());
    Size size = sizer.size(worth, trades, calmness);
    return size.quantityE8();
  }

  /** The quantity that the position limit allows at a price. */
  long allowed(DeskState state, String instrument, long priceE8) {
    long limit = risk.positionLimitE8(state.risk, state.book.equityE8());
    long lot = sizer.steps().of(instrument).lotE8();
    return limit == Long.MAX_VALUE ? limit : priceE8 <= 0 ? 0 : E8.floorOver(limit, priceE8, lot);
  }

  /**
   * The quantity of an order that is sized when it fills. The limit was checked when it was sent;
   * what the price has moved since is trimmed.
   */
  long atOpen(DeskState state, String instrument, long priceE8) {
    return Math.min(quantity(state, instrument, priceE8), allowed(state, instrument, priceE8));
  }
}
