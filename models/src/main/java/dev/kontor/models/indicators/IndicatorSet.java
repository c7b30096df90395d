package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All indicators that a strategy needs, compiled. The memory of one instrument is one array of
 * {@code double}: for every timeframe the last bar's fields, then for every node its outputs and
 * its cells; for every reference its last bar's fields. A coarse value is the one of the last
 * closed bar.
 */
public final class IndicatorSet {
  private static final long DAY = 86_400_000;

  private final long[] spans;
  private final int[] fields;
  private final Chain[] chains;
  private final double[] fresh;
  private final long[] layout;
  private final List<String> references;
  private final int[] referenceFields;
  private final Scalings scalings;

  /** Of each timeframe the place of the session's opening; -1 if nothing asks for it. */
  private final int[] sessions;

  /**
   * @param inOrder all nodes, each after those it reads
   */
  IndicatorSet(
      Map<Timeframe, Integer> fields,
      Map<Timeframe, List<Node>> nodes,
      List<Node> inOrder,
      Map<String, Integer> references,
      Map<Timeframe, Integer> sessions,
      int size) {
    Timeframe[] timeframes = new TreeMap<>(fields).keySet().toArray(Timeframe[]::new);
    spans = Arrays.stream(timeframes).mapToLong(Timeframe::millis).toArray();
    this.fields = Arrays.stream(timeframes).mapToInt(fields::get).toArray();
    chains =
        Arrays.stream(timeframes)
            .map(t -> Chain.of(nodes.get(t).stream().map(Node::kernel).toList()))
            .toArray(Chain[]::new);
    this.sessions = Arrays.stream(timeframes).mapToInt(t -> sessions.getOrDefault(t, -1)).toArray();
    fresh = new double[size];
    this.references = List.copyOf(references.keySet());
    referenceFields = references.values().stream().mapToInt(Integer::intValue).toArray();
    int sections = timeframes.length + referenceFields.length;
    layout = new long[3 * (sections + nodes.values().stream().mapToInt(List::size).sum())];
    int at = 0;
    for (int t = 0; t < timeframes.length; t++) {
      at = place(at, Node.id(timeframes[t], "bar"), this.fields[t], Field.COUNT);
      Arrays.fill(fresh, this.fields[t], this.fields[t] + Field.COUNT, Double.NaN);
      for (Node node : nodes.get(timeframes[t])) {
        at = place(at, node.id(), node.from(), node.size());
      }
    }
    for (int i = 0; i < referenceFields.length; i++) {
      at =
          place(
              at, Node.id("reference " + this.references.get(i)), referenceFields[i], Field.COUNT);
      markAbsent(referenceFields[i], Field.COUNT);
    }
    scalings =
        new Scalings(
            List.copyOf(inOrder), this.fields, this.references, referenceFields, this.fresh);
  }

  private int place(int at, long id, int from, int size) {
    layout[at] = id;
    layout[at + 1] = from;
    layout[at + 2] = size;
    return at + 3;
  }

  /** The memory of an instrument that has not seen a bar: outputs absent, cells zero. */
  public double[] fresh() {
    return fresh.clone();
  }

  final void markAbsent(int from, int count) {
    Arrays.fill(fresh, from, from + count, Double.NaN);
  }

  /** What stands where in the memory: triples of a node's id, its first place and its size. */
  public long[] layout() {
    return layout.clone();
  }

  /** Names what stands at a place, the same in every version of a strategy. */
  public long identity(int place) {
    for (int i = 0; i < layout.length; i += 3) {
      if (place >= layout[i + 1] && place < layout[i + 1] + layout[i + 2]) {
        return layout[i] + place - layout[i + 1];
      }
    }
    throw new IllegalArgumentException("nothing stands at place " + place);
  }

  /**
   * Carries a memory over from another version of the strategy: what both compute goes on, what is
   * new starts fresh, what is gone is dropped.
   */
  public double[] adopt(long[] theirLayout, double[] theirs) {
    if (Arrays.equals(layout, theirLayout)) {
      return theirs;
    }
    double[] memory = fresh();
    for (int i = 0; i < layout.length; i += 3) {
      for (int j = 0; j < theirLayout.length; j += 3) {
        if (layout[i] == theirLayout[j]
            && (layout[i + 2] == theirLayout[j + 2] || isBar((int) layout[i + 1]))) {
          int size = (int) Math.min(layout[i + 2], theirLayout[j + 2]);
          System.arraycopy(theirs, (int) theirLayout[j + 1], memory, (int) layout[i + 1], size);
        }
      }
    }
    return memory;
  }

  /** A bar's fields keep their order, so those that both know go on when one has more of them. */
  private boolean isBar(int from) {
    return Arrays.stream(fields).anyMatch(first -> first == from)
        || Arrays.stream(referenceFields).anyMatch(first -> first == from);
  }

  /** The instruments whose last bars must be shown. */
  public List<String> references() {
    return references;
  }

  /**
   * Shows the last bars of the references, which stay until the next are shown.
   *
   * @param values as {@link ReferenceBars} has them, in the order of {@link #references()}
   */
  public void show(double[] memory, double[] values) {
    for (int i = 0; i < referenceFields.length; i++) {
      System.arraycopy(values, i * Field.COUNT, memory, referenceFields[i], Field.COUNT);
    }
  }

  /**
   * Tells a memory in the shares after a split; what it knows is from before it.
   *
   * @param instrument whose memory it is; the split may be of it or of a reference
   */
  public void split(double[] memory, String instrument, Split split) {
    scalings.split(memory, instrument, split);
  }

  /** What begins anew at a split, as there is no telling it in new shares; as it is written. */
  public List<String> beginAnewAtSplits() {
    return scalings.of(Divided.OWN).anew();
  }

  /** The same, of a split of a reference. */
  public List<String> beginAnewAtSplitsOf(String reference) {
    return scalings.of(reference).anew();
  }

  /** Takes a bar in whose timeframe is its span. */
  public void update(double[] memory, Bar bar) {
    update(memory, bar.span(), bar, null);
  }

  /** Takes a bar in. Bars of a timeframe that nothing asks for change nothing. */
  public void update(double[] memory, Timeframe timeframe, Bar bar) {
    update(memory, timeframe.millis(), bar, null);
  }

  /**
   * Takes a bar in.
   *
   * @param calendar whose sessions the instrument trades in; null for days in UTC
   */
  public void update(double[] memory, Timeframe timeframe, Bar bar, TradingCalendar calendar) {
    update(memory, timeframe.millis(), bar, calendar);
  }

  private void update(double[] memory, long span, Bar bar, TradingCalendar calendar) {
    for (int t = 0; t < spans.length; t++) {
      if (spans[t] == span) {
        Field.put(bar, memory, fields[t]);
        if (sessions[t] >= 0) {
          memory[sessions[t]] = opening(bar, calendar);
        }
        chains[t].next(memory);
        return;
      }
    }
  }

  /** When the session of a bar opened; a sampled bar may end just after its session's close. */
  private static double opening(Bar bar, TradingCalendar calendar) {
    long time = bar.end() - 1;
    if (calendar == null) {
      return time - Math.floorMod(time, DAY);
    }
    return calendar.sessionFrom(calendar.isOpen(time) ? time : bar.start()).open();
  }

  /** The timeframes asked for, finest first. */
  public List<Timeframe> timeframes() {
    return Arrays.stream(spans).mapToObj(Timeframe::new).toList();
  }
}
