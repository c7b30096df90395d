package dev.kontor.operators.desk;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.DeskMessage;
import dev.kontor.models.desk.DeskMessage.Stage;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.DeskTypes;
import dev.kontor.models.desk.EgressLetter;
import dev.kontor.models.desk.ExecutionFunction;
import dev.kontor.models.desk.Letter;
import dev.kontor.models.desk.RiskFunction;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.statefun.FunctionModule;
import dev.kontor.operators.statefun.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;

/**
 * The desk as functions: {@code risk} and {@code execution} of each account. Events of one time
 * become one slice for {@code risk}; what is written leaves as entries.
 */
public final class DeskModule implements FunctionModule<DeskEvent, Entry> {
  private static final long serialVersionUID = 1L;

  private final DeskSettings settings;
  private final ArrayList<Account> accounts;

  public DeskModule(DeskSettings settings, List<Account> accounts) {
    this.settings = settings;
    this.accounts = new ArrayList<>(accounts);
  }

  @Override
  public List<StatefulFunctionSpec> functions() {
    return List.of(RiskFunction.spec(settings, accounts), ExecutionFunction.spec(settings));
  }

  @Override
  public void ingress(long time, List<DeskEvent> events, Consumer<Message> out) {
    Slice slice = Slice.at(time);
    for (DeskEvent event : events) {
      if (event.marks() != null) {
        for (Bar mark : event.marks()) {
          slice.add(mark);
        }
      } else if (event.ticks() != null) {
        for (Mark tick : event.ticks()) {
          slice.add(tick);
        }
      } else if (event.signal() != null) {
        slice.add(event.signal());
      } else if (event.control() != null) {
        slice.add(event.control());
      } else {
        slice.add(event.action());
      }
    }
    out.accept(toRisk(events.get(0).account(), new DeskMessage.Turn(Stage.BEGUN, slice.sort())));
  }

  @Override
  public void end(String account, Consumer<Message> out) {
    out.accept(toRisk(account, new DeskMessage.End()));
  }

  @Override
  public Entry egress(EgressMessage message) {
    return message.targetEgressId().equals(DeskTypes.LEDGER)
        ? EgressLetter.read(message, DeskTypes.ENTRY)
        : null;
  }

  @Override
  public Watch watch(MetricGroup metrics) {
    return new DeskGauges(metrics);
  }

  private static Message toRisk(String account, DeskMessage message) {
    return Letter.to(DeskTypes.RISK, account, DeskTypes.MESSAGE, message);
  }
}
