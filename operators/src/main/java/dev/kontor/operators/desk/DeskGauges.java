package dev.kontor.operators.desk;

import dev.kontor.models.desk.DeskTypes;
import dev.kontor.models.desk.RiskMemory;
import dev.kontor.operators.statefun.Watch;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.MetricGroup;

/**
 * Shows each account's numbers as Flink metrics, in the group {@code account.NAME} of the desk. An
 * account shows from its first slice on, after a restore too; nothing of it is state.
 */
final class DeskGauges implements Watch {
  private final MetricGroup metrics;
  private final Map<String, AccountGauges> accounts = new HashMap<>();

  DeskGauges(MetricGroup metrics) {
    this.metrics = metrics;
  }

  @Override
  public void see(String account, Remembered remembered) {
    RiskMemory memory = remembered.value(DeskTypes.RISK, DeskTypes.RISK_MEMORY);
    if (memory == null) {
      return;
    }
    AccountGauges gauges = accounts.get(account);
    if (gauges == null) {
      gauges = new AccountGauges(metrics.addGroup("account", account));
      accounts.put(account, gauges);
    }
    gauges.show(memory);
  }
}
