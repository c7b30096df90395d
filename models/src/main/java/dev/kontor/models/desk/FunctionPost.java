package dev.kontor.models.desk;

import dev.kontor.models.ledger.Entry;
import java.time.Duration;
import org.apache.flink.statefun.sdk.java.Context;

/** What a half of the desk says, as messages of its function. */
record FunctionPost(Context context) implements Post {
  @Override
  public void toRisk(DeskMessage message) {
    context.send(Letter.to(DeskTypes.RISK, context.self().id(), DeskTypes.MESSAGE, message));
  }

  @Override
  public void toExecution(DeskMessage message) {
    context.send(execution(message));
  }

  @Override
  public void toExecutionAt(long due, long time, DeskMessage message) {
    context.sendAfter(Duration.ofMillis(due - time), execution(message));
  }

  @Override
  public void write(Entry entry) {
    context.send(EgressLetter.to(DeskTypes.LEDGER, DeskTypes.ENTRY, entry));
  }

  private Letter<DeskMessage> execution(DeskMessage message) {
    return Letter.to(DeskTypes.EXECUTION, context.self().id(), DeskTypes.MESSAGE, message);
  }
}
