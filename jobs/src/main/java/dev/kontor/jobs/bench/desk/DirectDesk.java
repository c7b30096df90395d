package dev.kontor.jobs.bench.desk;

import dev.kontor.models.desk.Desk;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.DeskState;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.desk.DeskEvent;
import dev.kontor.operators.time.SliceOperator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The desk's two halves called directly by an operator, which remembers nothing for a restore. */
final class DirectDesk extends SliceOperator<DeskEvent, Entry> {
  private static final long serialVersionUID = 1L;

  private final DeskSettings settings;
  private final long cashE8;

  private transient Desk desk;
  private transient Map<Object, DeskState> states;

  DirectDesk(DeskSettings settings, long cashE8) {
    super(false, DeskEvent.TYPE);
    this.settings = settings;
    this.cashE8 = cashE8;
  }

  @Override
  public void open() throws Exception {
    super.open();
    desk = new Desk(settings);
    states = new HashMap<>();
  }

  @Override
  protected void slice(long time, List<DeskEvent> events) {
    Slice slice = Slice.at(time);
    for (DeskEvent event : events) {
      if (event.marks() != null) {
        for (Bar mark : event.marks()) {
          slice.add(mark);
        }
      } else {
        slice.add(event.signal());
      }
    }
    String account = events.get(0).account();
    DeskState state =
        states.computeIfAbsent(getCurrentKey(), key -> DeskState.startingWith(account, cashE8));
    desk.step(state, slice.sort(), entry -> emit(entry, time));
  }

  @Override
  protected void end() {
    desk.end(states.get(getCurrentKey()), entry -> emit(entry, Long.MAX_VALUE));
  }
}
