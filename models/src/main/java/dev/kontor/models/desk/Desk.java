package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.End;
import dev.kontor.models.desk.DeskMessage.Stage;
import dev.kontor.models.desk.DeskMessage.Turn;
import dev.kontor.models.ledger.Entry;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * The desk of one account in one place: hands the messages of its two halves to and fro until none
 * is left, as the hosted functions do. One time at a time: orders fill at the new marks, equity is
 * struck, limits are looked at, and only then are the new signals heard. So a signal sees all that
 * was known at its time and trades at the next mark, never at its own.
 */
public final class Desk {
  private final RiskDesk risk;
  private final ExecutionDesk execution;
  private final Mail mail = new Mail();

  public Desk(DeskSettings settings) {
    risk = new RiskDesk(settings);
    execution = new ExecutionDesk(settings);
  }

  /** Handles a slice, sorted; slices come in order of time. */
  public void step(DeskState state, Slice slice, Consumer<Entry> out) {
    mail.begin(state, out);
    mail.passTo(slice.time());
    risk.hear(state.risk, new Turn(Stage.BEGUN, slice), mail);
    mail.deliver();
  }

  /**
   * The data is over: closes what is open at the open of each last bar, if the venue is told to.
   */
  public void end(DeskState state, Consumer<Entry> out) {
    mail.begin(state, out);
    mail.passTo(Long.MAX_VALUE);
    risk.hear(state.risk, new End(), mail);
    mail.deliver();
  }

  private record Sent(boolean toRisk, DeskMessage message) {}

  /** First in, first out; what is delayed when it is due. */
  private final class Mail implements Post {
    private final ArrayDeque<Sent> unread = new ArrayDeque<>();
    private DeskState state;
    private Consumer<Entry> out;

    void begin(DeskState newState, Consumer<Entry> newOut) {
      state = newState;
      out = newOut;
    }

    @Override
    public void toRisk(DeskMessage message) {
      unread.add(new Sent(true, message));
    }

    @Override
    public void toExecution(DeskMessage message) {
      unread.add(new Sent(false, message));
    }

    @Override
    public void toExecutionAt(long due, long time, DeskMessage message) {
      state.delay(due, message);
    }

    @Override
    public void write(Entry entry) {
      out.accept(entry);
    }

    void passTo(long time) {
      while (!state.delayed.isEmpty() && state.delayed.get(0).due() <= time) {
        toExecution(state.delayed.remove(0).message());
        deliver();
      }
    }

    void deliver() {
      for (Sent next = unread.poll(); next != null; next = unread.poll()) {
        if (next.toRisk) {
          risk.hear(state.risk, next.message, this);
        } else {
          execution.hear(state.execution, next.message, this);
        }
      }
    }
  }
}
