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
    execution = new ExecutionDesk(settings.venue());
  }

  /** Handles a slice, sorted; slices come in order of time. */
  public void step(DeskState state, Slice slice, Consumer<Entry> out) {
    mail.out = out;
    risk.hear(state.risk, new Turn(Stage.BEGUN, slice), mail);
    mail.deliver(state);
  }

  /**
   * The data is over: closes what is open at the open of each last bar, if the venue is told to.
   */
  public void end(DeskState state, Consumer<Entry> out) {
    mail.out = out;
    risk.hear(state.risk, new End(), mail);
    mail.deliver(state);
  }

  /** First in, first out. */
  private final class Mail implements Post {
    private final ArrayDeque<DeskMessage> messages = new ArrayDeque<>();
    private final ArrayDeque<Boolean> addressees = new ArrayDeque<>();
    private Consumer<Entry> out;

    @Override
    public void toRisk(DeskMessage message) {
      messages.add(message);
      addressees.add(true);
    }

    @Override
    public void toExecution(DeskMessage message) {
      messages.add(message);
      addressees.add(false);
    }

    @Override
    public void write(Entry entry) {
      out.accept(entry);
    }

    private void deliver(DeskState state) {
      while (!messages.isEmpty()) {
        DeskMessage message = messages.poll();
        if (addressees.poll()) {
          risk.hear(state.risk, message, this);
        } else {
          execution.hear(state.execution, message, this);
        }
      }
    }
  }
}
