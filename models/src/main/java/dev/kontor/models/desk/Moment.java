package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Cancel;
import dev.kontor.models.desk.DeskMessage.Place;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.desk.DeskMessage.Work;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.parents.Parent;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.risk.PreTrade;
import java.util.Map;
import java.util.TreeMap;

/** One message at the risk half: whose memory it concerns, when, and where to say what follows. */
record Moment(RiskMemory memory, long time, Pen pen, Post post, PreTrade permission) {

  /** Sends an order that nobody has to be asked about any more. */
  Pending place(Order order, String reason) {
    Pending pending = expect(order);
    post.toExecution(new Place(order, reason, time));
    return pending;
  }

  /** Has an order worked in slices. */
  Pending work(Parent parent, String reason) {
    Pending pending = expect(parent.order());
    pending.worked = true;
    post.toExecution(new Work(parent, reason, time));
    return pending;
  }

  /** An order is on its way; whoever sent it, it counts for the limits on how many. */
  Pending expect(Order order) {
    Pending pending = new Pending(order);
    memory.pending.put(order.id(), pending);
    memory.names.add(order.id());
    memory.exposure.sent(order.instrument(), order.side(), order.quantityE8(), order.opens());
    permission.sent(memory.risk, time);
    return pending;
  }

  /** Whether an order has that name already: names hold the time, so only since the slice began. */
  boolean named(String id) {
    return memory.names.contains(id);
  }

  /** An order gets its size. */
  void size(Order order, long quantityE8) {
    Pending pending = memory.pending.get(order.id());
    if (pending != null && quantityE8 > 0) {
      pending.order = pending.order.sized(quantityE8);
      memory.exposure.resized(order.instrument(), order.side(), quantityE8, order.opens());
    }
  }

  void cancel(Which which, String of, String reason) {
    post.toExecution(new Cancel(which, of, reason, time));
  }

  /** What is held, by instrument in the order of their names. */
  Map<String, Position> held() {
    Map<String, Position> held = new TreeMap<>();
    memory.book.positions.forEach(
        (instrument, position) -> {
          if (position.quantityE8 != 0) {
            held.put(instrument, position);
          }
        });
    return held;
  }
}
