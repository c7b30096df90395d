package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Order;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.risk.RiskControl;
import java.util.Map;

/** Does what an operator says. */
final class Commands {
  private final RiskControl risk;

  Commands(RiskControl risk) {
    this.risk = risk;
  }

  void obey(Moment now, Control control) {
    RiskMemory memory = now.memory();
    String reason = control.sentence();
    String who = control.who();
    switch (control.action()) {
      case RESUME -> now.pen().risk(risk.resume(memory.risk, memory.book.equityE8(), reason, who));
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

  /**
   * Closes all that is held. Twice at a time if it is said twice, and then the first is taken back.
   */
  static void flatten(Moment now, String cause, String reason) {
    for (Map.Entry<String, Position> held : now.held().entrySet()) {
      String name = cause;
      Order order;
      do {
        order =
            Slips.closing(now.memory().account, held.getKey(), held.getValue(), name, now.time());
        name += " again";
      } while (now.named(order.id()));
      now.place(order, reason);
    }
  }
}
