package dev.kontor.models.execution;

/** The way of a mark's price: leg 0 is its open, the others lead from one price to the next. */
final class Walk {
  private final Mark mark;
  private final long[] buying;
  private final long[] selling;

  Walk(Mark mark, BarPath path) {
    this.mark = mark;
    buying = path.of(mark, Side.BUY);
    selling = path.of(mark, Side.SELL);
  }

  /** The number of the last leg. */
  int legs() {
    return buying == null ? 1 : 3;
  }

  /** Whether a leg brings the price to what an order waits for. */
  boolean reaches(WorkingOrder order, int leg) {
    Side side = order.order.side();
    if (leg == 0) {
      return Reach.reached(order, mark.open(side));
    }
    boolean up = Reach.upwards(order);
    if (buying == null) {
      return Reach.reached(order, up ? mark.high(side) : mark.low(side));
    }
    long from = from(side, leg);
    long to = to(side, leg);
    return (up ? to > from : to < from) && Reach.reached(order, to);
  }

  /** Whether of two orders that a leg reaches, the first, a younger one, is reached earlier. */
  boolean before(WorkingOrder younger, WorkingOrder older, int leg) {
    if (leg == 0) {
      return false;
    }
    if (buying == null && Reach.awaitsTrigger(younger) != Reach.awaitsTrigger(older)) {
      return Reach.awaitsTrigger(younger);
    }
    return Reach.distance(younger, from(younger.order.side(), leg))
        < Reach.distance(older, from(older.order.side(), leg));
  }

  /** A leg is over: a trailing stop has seen where it led. */
  void passed(WorkingOrder order, int leg) {
    Side side = order.order.side();
    if (leg == 0) {
      Reach.follow(order, mark.open(side));
    } else if (buying == null) {
      Reach.follow(order, side == Side.SELL ? mark.high(side) : mark.low(side));
    } else {
      Reach.follow(order, to(side, leg));
    }
  }

  private long from(Side side, int leg) {
    return buying == null ? mark.open(side) : prices(side)[leg - 1];
  }

  private long to(Side side, int leg) {
    return prices(side)[leg];
  }

  private long[] prices(Side side) {
    return side == Side.BUY ? buying : selling;
  }
}
