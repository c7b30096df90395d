package dev.kontor.models.checks;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how long values depend on where history starts: computes them from the first bar on and,
 * side by side, from several later ones. They agree when they differ by no more than 1e-9 of the
 * larger one or, near zero, of their mean size.
 */
public final class Warmup {
  /** Later starts, spread over the first half: each sees half of the bars or more. */
  private static final int STARTS = 8;

  private final List<Subject> subjects;
  private final IndicatorSet indicators;
  private final Subjects from;

  public Warmup(Subjects subjects) {
    this.subjects = subjects.all();
    this.indicators = subjects.indicators();
    this.from = subjects;
  }

  /**
   * @param instrument whose values are measured
   * @param all the bars of each instrument, in order of time; a later start is one for all
   * @param latest the last moment of all data
   * @return of each subject, in order
   */
  public Map<Subject, Settling> measure(
      String instrument,
      Map<String, List<Bar>> all,
      Listings listings,
      Filling filling,
      long latest) {
    List<Bar> bars = all.get(instrument);
    Rows first = new Rows();
    List<Start> starts = new ArrayList<>();
    Listing listing = listings.of(instrument);
    Walk walk = walk(first, listing, filling);
    Maker maker =
        (of, from) ->
            new Beside(
                of,
                indicators.references(),
                this.from.timeframe(),
                all,
                listings,
                filling,
                from,
                latest);
    Beside beside = maker.of(walk, Long.MIN_VALUE);
    for (int i = 0; i < bars.size(); i++) {
      if (starts.size() < STARTS && i >= (long) (starts.size() + 1) * bars.size() / (2 * STARTS)) {
        starts.add(new Start(i, listing, filling, maker, bars.get(i).start()));
      }
      beside.tell(bars.get(i).end());
      walk.next(bars.get(i));
      for (Start start : starts) {
        start.next(bars.get(i), first, (double) (i - start.from) / (bars.size() - start.from));
      }
      first.clear();
    }
    Map<Subject, Settling> settlings = new LinkedHashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      settlings.put(subjects.get(i), settling(i, starts));
    }
    return settlings;
  }

  /** Makes what is shown beside a walk from some time on. */
  @FunctionalInterface
  private interface Maker {
    Beside of(Walk walk, long from);
  }

  private Settling settling(int subject, List<Start> starts) {
    Settling all = null;
    for (int place = 0; place < subjects.get(subject).places().size(); place++) {
      List<Agreement> agreements = new ArrayList<>();
      for (Start start : starts) {
        agreements.add(start.agreements[subject][place]);
      }
      Settling one = Settling.of(agreements);
      all = all == null ? one : all.and(one);
    }
    return all;
  }

  private Walk walk(Rows rows, Listing listing, Filling filling) {
    return new Walk(
        indicators,
        from.timeframe(),
        listing,
        filling,
        (bar, memory) -> {
          rows.ends.add(bar.end());
          rows.memories.add(memory.clone());
        });
  }

  /** The rows that one bar made: none, one or, after a gap, more. */
  private static final class Rows {
    private final List<Long> ends = new ArrayList<>();
    private final List<double[]> memories = new ArrayList<>();

    void clear() {
      ends.clear();
      memories.clear();
    }
  }

  /** A walk that starts later. */
  private final class Start {
    private final int from;
    private final Rows rows = new Rows();
    private final Walk walk;
    private final Beside beside;
    private final Agreement[][] agreements = new Agreement[subjects.size()][];

    Start(int from, Listing listing, Filling filling, Maker maker, long time) {
      this.from = from;
      walk = walk(rows, listing, filling);
      beside = maker.of(walk, time);
      for (int i = 0; i < agreements.length; i++) {
        agreements[i] = new Agreement[subjects.get(i).places().size()];
        for (int place = 0; place < agreements[i].length; place++) {
          agreements[i][place] = new Agreement();
        }
      }
    }

    void next(Bar bar, Rows first, double progress) {
      beside.tell(bar.end());
      walk.next(bar);
      for (int row = 0; row < rows.ends.size(); row++) {
        int same = first.ends.indexOf(rows.ends.get(row));
        for (int i = 0; i < agreements.length; i++) {
          for (int place = 0; place < agreements[i].length; place++) {
            int at = subjects.get(i).places().get(place);
            agreements[i][place].add(
                first.memories.get(same)[at], rows.memories.get(row)[at], progress);
          }
        }
      }
      rows.clear();
    }
  }
}
