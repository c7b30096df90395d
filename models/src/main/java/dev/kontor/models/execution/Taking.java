package dev.kontor.models.execution;

import dev.kontor.models.market.E8;

/** Makes a fill of an order that can trade: how much of it, at which price. */
final class Taking {
  private final Slippage slippage;
  private final long shareE8;
  private final long lotE8;

  Taking(Venue venue, Slippage slippage) {
    this.slippage = slippage;
    shareE8 = venue.participation() == null ? -1 : E8.of(venue.participation());
    lotE8 = E8.of(venue.lot());
  }

  /**
   * On which terms.
   *
   * @param priceE8 before slippage
   * @param slips whether the order takes any price, and so pays the slippage
   * @param maker whether it had rested
   * @param availableE8 how much trades with it at most
   */
  record Deal(long priceE8, boolean slips, boolean maker, long availableE8) {}

  static Deal exact(long priceE8) {
    return new Deal(priceE8, false, false, Long.MAX_VALUE);
  }

  static Deal slipping(long priceE8) {
    return new Deal(priceE8, true, false, Long.MAX_VALUE);
  }

  static Deal resting(long priceE8, long availableE8) {
    return new Deal(priceE8, false, true, availableE8);
  }

  /**
   * The fill, the question for a size, or the end of an order that trades in full or not at all.
   */
  ExecutionReport take(VenueMemory memory, WorkingOrder order, Mark mark, Deal deal, long time) {
    String id = order.order.id();
    Side side = order.order.side();
    long used = memory.used(mark.instrument());
    long room = Math.min(deal.availableE8, room(mark, side, used));
    if (order.unsized() && room > 0) {
      long price = deal.slips ? slippage.slipped(side, deal.priceE8, mark, 0, used) : deal.priceE8;
      return new ExecutionReport(
          id, OrderEvent.FULL_FILL, "", 0, 0, price, time, deal.maker, "size: what is it worth?");
    }
    order.round = memory.round;
    long leaves = order.leavesE8();
    if (order.order.terms().life() == TimeInForce.FOK && room < leaves) {
      return ExecutionReport.of(
          id, OrderEvent.CANCEL_ACK, time, "fill-or-kill: not all of it trades at once");
    }
    long quantity = leaves <= room ? leaves : E8.floorTo(room, lotE8);
    if (quantity <= 0) {
      return null;
    }
    long price =
        deal.slips ? slippage.slipped(side, deal.priceE8, mark, quantity, used) : deal.priceE8;
    memory.usedE8.put(mark.instrument(), used + quantity);
    QueuePlace.show(order, quantity);
    boolean full = quantity == leaves && order.order.quantityE8() == order.filledE8 + quantity;
    return new ExecutionReport(
        id,
        full ? OrderEvent.FULL_FILL : OrderEvent.PARTIAL_FILL,
        id + "-" + (order.fills + 1),
        quantity,
        order.filledE8 + order.excessE8 + quantity,
        price,
        time,
        deal.maker,
        full
            ? "filled: in full"
            : "filled: "
                + E8.format(order.filledE8 + quantity)
                + " of "
                + E8.format(order.order.quantityE8()));
  }

  /** How much more the account may trade at a mark. */
  private long room(Mark mark, Side side, long usedE8) {
    if (shareE8 < 0) {
      return Long.MAX_VALUE;
    }
    long volume = mark.quoteOnly() ? mark.facingSizeE8(side) : mark.volumeE8();
    boolean told = mark.quoteOnly() ? volume > 0 : volume >= 0;
    return told ? Math.max(0, E8.times(volume, shareE8) - usedE8) : Long.MAX_VALUE;
  }
}
