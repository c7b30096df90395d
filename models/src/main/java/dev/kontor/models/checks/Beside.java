package dev.kontor.models.checks;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.ReferenceBars;
import dev.kontor.models.indicators.References;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Shows a walk the last bars of references in the order of the job, in a plain loop. Mutable. */
final class Beside {
  private final References references;
  private final ReferenceBars shown;
  private final List<Bar> bars = new ArrayList<>();
  private final Walk walk;
  private final long latest;
  private int next;

  /**
   * @param instruments those looked at
   * @param all the bars of each instrument
   * @param from bars that start earlier are as if they had not been
   * @param latest the last moment of all data: after it no hole is filled
   */
  Beside(
      Walk walk,
      List<String> instruments,
      Timeframe timeframe,
      Map<String, List<Bar>> all,
      Listings listings,
      Filling filling,
      long from,
      long latest) {
    this.walk = walk;
    this.latest = latest;
    references = new References(instruments, timeframe, listings, filling);
    shown = references.fresh();
    for (String instrument : instruments) {
      all.getOrDefault(instrument, List.of()).stream()
          .filter(bar -> bar.start() >= from)
          .forEach(bars::add);
    }
    bars.sort(
        Comparator.comparingLong(Bar::end).thenComparing(Bar::start, Comparator.reverseOrder()));
  }

  /** All that is known at a time, and before it each at its own. */
  void tell(long time) {
    while (next < bars.size() && bars.get(next).end() <= time) {
      long now = bars.get(next).end();
      pass(now - 1, this::show);
      while (next < bars.size() && bars.get(next).end() == now) {
        references.next(shown, bars.get(next++));
      }
      pass(now, end -> {});
      show(now);
    }
    pass(time, this::show);
  }

  /** The data is over: what is open is closed as it is. */
  void end() {
    references.close(shown, Long.MAX_VALUE, end -> walk.show(shown.values, end));
  }

  private void pass(long time, LongConsumer changed) {
    references.passTime(shown, Math.min(time, latest - 1), changed);
    references.close(shown, time, changed);
  }

  private void show(long time) {
    walk.passTime(Math.min(time, latest) - 1);
    walk.show(shown.values, time);
  }
}
