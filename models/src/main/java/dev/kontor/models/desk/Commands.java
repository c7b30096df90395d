package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Order;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.risk.RiskControl;
import dev.kontor.models.risk.RiskState.Mode;

/** Does what an operator says. */
final class Commands {
  private final RiskControl risk;

  Commands(RiskControl risk) {
    this.risk = risk;
  }

  void obey(Moment now, Control control) {
    if (control.instrument() != null) {
      obeyOfOne(now, control);
      return;
    }
    RiskMemory memory = now.memory();
    String reason = control.sentence();
    String who = control.who();
    switch (control.action()) {
      case RESUME ->
          risk.resume(memory.risk, memory.book.equityE8(), reason, who).forEach(now.pen()::risk);
      case REDUCE -> {
        now.pen().risk(risk.reduce(memory.risk, reason, who));
        now.cancel(Which.OPENING, null, reason);
      }
      case SET_LIMIT ->
          now.pen().risk(risk.set(memory.risk, control.setting(), control.newValue(), reason, who));
      case HALT, FLATTEN -> {
        now.pen().risk(risk.halt(memory.risk, reason, who));
        now.cancel(Which.ALL, null, reason);
        if (control.action() == Control.Action.FLATTEN) {
          flatten(now, "flatten", reason);
        }
      }
    }
  }

  private void obeyOfOne(Moment now, Control control) {
    String instrument = control.instrument();
    String reason = control.sentence();
    now.pen()
        .risk(
            risk.instruments()
                .tell(now.memory().risk, instrument, mode(control), reason, control.who()));
    switch (control.action()) {
      case REDUCE -> now.cancel(Which.OPENING_OF, instrument, reason);
      case HALT -> now.cancel(Which.OF, instrument, reason);
      case FLATTEN -> {
        now.cancel(Which.OF, instrument, reason);
        Position held = now.held().get(instrument);
        if (held != null) {
          close(now, instrument, held, "flatten", reason);
        }
      }
      default -> {}
    }
  }

  private static Mode mode(Control control) {
    return switch (control.action()) {
      case HALT, FLATTEN -> Mode.HALTED;
      case REDUCE -> Mode.REDUCING;
      case RESUME -> Mode.ACTIVE;
      case SET_LIMIT -> throw new IllegalArgumentException("a limit of one instrument is not set");
    };
  }

  /**
   * Closes all that is held. Twice at a time if it is said twice, and then the first is taken back.
   */
  static void flatten(Moment now, String cause, String reason) {
    now.held().forEach((instrument, held) -> close(now, instrument, held, cause, reason));
  }

  private static void close(
      Moment now, String instrument, Position held, String cause, String reason) {
    String name = cause;
    Order order;
    do {
      order = Slips.closing(now.memory().account, instrument, held, name, now.time());
      name += " again";
    } while (now.named(order.id()));
    now.place(order, reason);
  }
}
