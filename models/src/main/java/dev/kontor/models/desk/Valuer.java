package dev.kontor.models.desk;

import dev.kontor.models.calendar.Halts;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;

/** Values what is held at the marks of a slice, whichever they are. */
final class Valuer {
  private final boolean finer;
  private final Halts halts;
  private final Clerk clerk;

  Valuer(DeskSettings settings, Clerk clerk) {
    finer = settings.venue().fills().finer();
    halts = settings.halts();
    this.clerk = clerk;
  }

  /** At the first prices, before orders meet the marks. */
  void open(Moment now, Slice slice) {
    if (!finer) {
      for (Bar bar : slice.marks()) {
        clerk.mark(now, bar.instrument(), bar.openE8(), bar.end());
      }
      return;
    }
    String last = null;
    for (Mark tick : slice.ticks()) {
      if (!tick.instrument().equals(last)) {
        last = tick.instrument();
        clerk.mark(now, last, tick.openE8(), tick.time());
      }
    }
  }

  /** At the last prices, once orders have met the marks. */
  void close(Moment now, Slice slice) {
    if (!finer) {
      for (Bar bar : slice.marks()) {
        Position position = clerk.mark(now, bar.instrument(), bar.closeE8(), bar.end());
        if (halts.isEmpty() || position.openE8 == 0 || !halts.touch(bar)) {
          position.openE8 = bar.openE8();
          position.start = bar.start();
        }
      }
      return;
    }
    for (Mark tick : slice.ticks()) {
      Position position = clerk.mark(now, tick.instrument(), tick.closeE8(), tick.time());
      Side out = position.quantityE8 > 0 ? Side.SELL : Side.BUY;
      if (position.quantityE8 == 0 || tick.offers(out)) {
        position.openE8 = position.quantityE8 == 0 ? tick.openE8() : tick.open(out);
        position.start = tick.start();
      }
    }
  }

  /** Whether an instrument has a mark after an action: in new shares. */
  boolean follows(Slice slice, CorporateAction action) {
    if (!finer) {
      for (Bar bar : slice.marks()) {
        if (bar.instrument().equals(action.instrument()) && bar.end() > action.time()) {
          return true;
        }
      }
      return false;
    }
    for (Mark tick : slice.ticks()) {
      if (tick.instrument().equals(action.instrument()) && tick.time() >= action.time()) {
        return true;
      }
    }
    return false;
  }
}
