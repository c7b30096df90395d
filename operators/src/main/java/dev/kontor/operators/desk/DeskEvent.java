package dev.kontor.operators.desk;

import dev.kontor.models.desk.Control;
import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Signal;

/** What reaches an account's desk: a mark, a signal or a control; the other two are null. */
public record DeskEvent(String account, Bar mark, Signal signal, Control control) {
  DeskEvent to(String account) {
    return new DeskEvent(account, mark, signal, control);
  }
}
