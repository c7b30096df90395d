package dev.kontor.models.desk;

import dev.kontor.models.execution.Mark;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.signals.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that reaches a desk at one time, in the one order that decides: corporate actions, then
 * controls, then marks, then signals; each by instrument. So an order to flatten is of the shares
 * that are held after a split.
 *
 * <p>Marks are bars, unless orders fill at trades or quotes: then those are the ticks, and bars
 * only say that they are over.
 *
 * @param time epoch milliseconds
 * @param ticks those of one instrument in their order
 */
public record Slice(
    long time,
    List<Control> controls,
    List<CorporateAction> actions,
    List<Bar> marks,
    List<Mark> ticks,
    List<Signal> signals) {
  private static final Comparator<Bar> BY_INSTRUMENT =
      Comparator.comparing(Bar::instrument).thenComparingLong(Bar::start);
  private static final Comparator<Mark> TICKS = Comparator.comparing(Mark::instrument);
  private static final Comparator<Signal> SIGNALS =
      Comparator.comparing(Signal::instrument)
          .thenComparing(Signal::advice)
          .thenComparing(Signal::rule);
  private static final Comparator<CorporateAction> ACTIONS =
      Comparator.comparing(CorporateAction::instrument)
          .thenComparingLong(CorporateAction::splitTo)
          .thenComparingLong(CorporateAction::splitFrom)
          .thenComparingLong(CorporateAction::dividendE8);
  private static final Comparator<Control> CONTROLS =
      Comparator.comparing(Control::action)
          .thenComparing(Control::reason)
          .thenComparing(Control::instrument, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Control::limit, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Control::value, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Control::who, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** To be filled and then {@link #sort sorted}. */
  public static Slice at(long time) {
    return new Slice(
        time,
        new ArrayList<>(0),
        new ArrayList<>(0),
        new ArrayList<>(),
        new ArrayList<>(0),
        new ArrayList<>());
  }

  public void add(Control control) {
    controls.add(control);
  }

  public void add(CorporateAction action) {
    actions.add(action);
  }

  public void add(Bar mark) {
    marks.add(mark);
  }

  /** A trade or a quote; those of one instrument are added in their order. */
  public void add(Mark tick) {
    ticks.add(tick);
  }

  public void add(Signal signal) {
    signals.add(signal);
  }

  /** Call once all is there. */
  public Slice sort() {
    sort(controls, CONTROLS);
    sort(actions, ACTIONS);
    sort(marks, BY_INSTRUMENT);
    sort(ticks, TICKS);
    sort(signals, SIGNALS);
    return this;
  }

  private static <T> void sort(List<T> list, Comparator<T> order) {
    if (list.size() > 1) {
      list.sort(order);
    }
  }
}
