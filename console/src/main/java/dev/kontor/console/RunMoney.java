package dev.kontor.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.console.report.RunTotals;
import java.nio.file.Path;

/** What a summary says of refusals and cash flows. */
final class RunMoney {
  private RunMoney() {}

  /** Other currencies only where there are some. */
  static void write(ObjectNode json, Path directory) {
    RunTotals totals = RunTotals.of(directory);
    ObjectNode refusals = json.putObject("refusals");
    totals.refusals().forEach(refusals::put);
    json.put("cashFlows", totals.cashFlows());
    if (!totals.others().isEmpty()) {
      ObjectNode others = json.putObject("cashFlowsByCurrency");
      totals.others().forEach(others::put);
    }
  }
}
