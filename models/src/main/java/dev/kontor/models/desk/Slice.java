package dev.kontor.models.desk;

import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that reaches a desk at one time, in the one order that decides: controls, then marks, then
 * signals; each by instrument.
 */
public final class Slice {
  private static final Comparator<Bar> BY_INSTRUMENT =
      Comparator.comparing(Bar::instrument).thenComparingLong(Bar::start);
  private static final Comparator<Signal> SIGNALS =
      Comparator.comparing(Signal::instrument)
          .thenComparing(Signal::advice)
          .thenComparing(Signal::rule);
  private static final Comparator<Control> CONTROLS =
      Comparator.comparing(Control::action)
          .thenComparing(Control::reason)
          .thenComparing(Control::limit, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Control::value, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Control::who, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Control> controls = new ArrayList<>();
  private final List<Bar> marks = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();
  private long time;

  public void clear(long time) {
    this.time = time;
    controls.clear();
    marks.clear();
    signals.clear();
  }

  public void add(Control control) {
    controls.add(control);
  }

  public void add(Bar mark) {
    marks.add(mark);
  }

  public void add(Signal signal) {
    signals.add(signal);
  }

  /** Call once all is there. */
  public void sort() {
    if (controls.size() > 1) {
      controls.sort(CONTROLS);
    }
    if (marks.size() > 1) {
      marks.sort(BY_INSTRUMENT);
    }
    if (signals.size() > 1) {
      signals.sort(SIGNALS);
    }
  }

  public long time() {
    return time;
  }

  public List<Control> controls() {
    return controls;
  }

  public List<Bar> marks() {
    return marks;
  }

  public List<Signal> signals() {
    return signals;
  }
}
