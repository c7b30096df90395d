package dev.kontor.models.desk;

import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that reaches a desk at one time, in the one order that decides: controls, then marks, then
 * signals; each by instrument.
 *
 * @param time epoch milliseconds
 */
public record Slice(long time, List<Control> controls, List<Bar> marks, List<Signal> signals) {
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

  /** To be filled and then {@link #sort sorted}. */
  public static Slice at(long time) {
    return new Slice(time, new ArrayList<>(0), new ArrayList<>(), new ArrayList<>(0));
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
  public Slice sort() {
    if (controls.size() > 1) {
      controls.sort(CONTROLS);
    }
    if (marks.size() > 1) {
      marks.sort(BY_INSTRUMENT);
    }
    if (signals.size() > 1) {
      signals.sort(SIGNALS);
    }
    return this;
  }
}
