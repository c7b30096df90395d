package dev.kontor.console.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over a run's files.
 *
 * @param refusals how many signals were refused, by code
 * @param cashFlows what came by other ways than fills, less what left, in the accounts' currency
 * @param others the same by other currencies
 */
public record RunTotals(
    Map<String, Long> refusals, BigDecimal cashFlows, Map<String, BigDecimal> others) {

  public static RunTotals of(Path run) {
    RunDirectory directory = new RunDirectory(run);
    Map<String, Long> refusals = new TreeMap<>();
    directory.read(
        "signals.csv",
        row -> {
          if (row.text("decision").equals("REFUSED")) {
            refusals.merge(Reason.of(row.text("reason")).code(), 1L, Long::sum);
          }
        });
    Map<String, BigDecimal> flows = new TreeMap<>();
    directory.read(
        "cashflows.csv",
        row ->
            flows.merge(row.text("currency"), new BigDecimal(row.text("amount")), BigDecimal::add));
    BigDecimal own = flows.remove("");
    return new RunTotals(refusals, own == null ? BigDecimal.ZERO : own, flows);
  }
}
