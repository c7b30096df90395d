package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rolls bars of one instrument up into coarser ones. Bars come in order of time and go out in order
 * of their end; at one end the coarsest first, so that whoever looks at a fine bar finds the coarse
 * ones up to date. A coarse bar goes out with its last fine bar or, when that one is missing, as
 * soon as time is known to have passed its end.
 */
public final class RollUp {
  private final long[] spans;

  /**
   * @param timeframes the coarser ones; those that are not coarser than the bars change nothing
   */
  public RollUp(List<Timeframe> timeframes) {
    spans =
        timeframes.stream()
            .sorted(Comparator.reverseOrder())
            .mapToLong(Timeframe::millis)
            .toArray();
  }

  public OpenBars fresh() {
    return new OpenBars(spans.length);
  }

  /**
   * Carries open bars over from another version of the strategy: what both roll up goes on, what is
   * new starts with the next bar, what is gone is dropped.
   */
  public OpenBars adopt(OpenBars theirs) {
    return theirs.are(spans) ? theirs : theirs.with(spans);
  }

  /** Takes the next bar; it must not start before the last one ended. */
  public void next(OpenBars open, Bar bar, Consumer<Bar> out) {
    passTime(open, bar.instrument(), bar.start(), out);
    for (int i = 0; i < spans.length; i++) {
      if (spans[i] > bar.span()) {
        open.add(i, spans[i], bar);
        if (open.end(i) == bar.end()) {
          out.accept(open.close(i, bar.instrument()));
        }
      }
    }
    open.lastEnd = bar.end();
    out.accept(bar);
  }

  /** Closes what ends at or before a time, earliest end first. */
  public void passTime(OpenBars open, String instrument, long time, Consumer<Bar> out) {
    while (true) {
      int due = -1;
      for (int i = 0; i < spans.length; i++) {
        if (open.isOpen(i) && open.end(i) <= time && (due < 0 || open.end(i) < open.end(due))) {
          due = i;
        }
      }
      if (due < 0) {
        return;
      }
      out.accept(open.close(due, instrument));
    }
  }
}
