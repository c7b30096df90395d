package dev.kontor.operators.desk;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Desk;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.DeskState;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.operators.time.SliceOperator;
import java.util.HashMap;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Hosts the desk of each account.
 *
 * <p>State per account: its book, its working orders and its risk state.
 */
public final class DeskOperator extends SliceOperator<DeskEvent, Entry> {
  private static final long serialVersionUID = 1L;

  private final DeskSettings settings;
  private final HashMap<String, Long> cash = new HashMap<>();

  private transient Desk desk;
  private transient ValueState<DeskState> states;

  public DeskOperator(boolean sorted, DeskSettings settings, List<Account> accounts) {
    super(sorted, DeskEvent.TYPE);
    this.settings = settings;
    accounts.forEach(account -> cash.put(account.name(), E8.of(account.cash())));
  }

  @Override
  public void open() throws Exception {
    super.open();
    desk = new Desk(settings);
    states =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("desk", Types.POJO(DeskState.class)));
  }

  @Override
  protected void slice(long time, List<DeskEvent> events) throws Exception {
    Slice slice = Slice.at(time);
    for (DeskEvent event : events) {
      if (event.marks() != null) {
        for (Bar mark : event.marks()) {
          slice.add(mark);
        }
      } else if (event.signal() != null) {
        slice.add(event.signal());
      } else {
        slice.add(event.control());
      }
    }
    DeskState state = states.value();
    if (state == null) {
      String account = events.get(0).account();
      state = DeskState.startingWith(account, cash.get(account));
    }
    desk.step(state, slice.sort(), entry -> emit(entry, time));
    states.update(state);
  }

  @Override
  protected void end() throws Exception {
    DeskState state = states.value();
    if (state != null) {
      desk.end(state, entry -> emit(entry, Long.MAX_VALUE));
      states.update(state);
    }
  }
}
