package dev.kontor.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTotalsTest {
  @TempDir private Path run;

  @Test
  void refusalsAreCountedByCodeAndFlowsAddedByCurrency() throws IOException {
    Files.writeString(
        run.resolve("signals.csv"),
        """
        time,account,instrument,signal,strength,decision,reason,limit,value
        2024-01-01T00:00:00Z,a,X,BUY,1,REFUSED,"gross: too much, by far",150,160
        2024-01-02T00:00:00Z,a,X,BUY,1,ACCEPTED,gross: not refused,,
        2024-01-03T00:00:00Z,a,X,BUY,1,REFUSED,gross: too much,150,160
        2024-01-04T00:00:00Z,a,X,BUY,1,REFUSED,halted: not now,,
        """);
    Files.writeString(
        run.resolve("cashflows.csv"),
        """
        time,account,kind,instrument,currency,amount,reason
        2024-01-01T00:00:00Z,a,BORROW,X,,-0.00000001,borrow: a day
        2024-01-02T00:00:00Z,a,DIVIDEND,X,,2.5,dividend: paid
        2024-01-02T00:00:00Z,a,DIVIDEND,Y,EUR,7,dividend: paid
        """);

    RunTotals totals = RunTotals.of(run);

    assertThat(totals.refusals()).isEqualTo(Map.of("gross", 2L, "halted", 1L));
    assertThat(totals.cashFlows()).isEqualByComparingTo("2.49999999");
    assertThat(totals.others()).hasSize(1);
    assertThat(totals.others().get("EUR")).isEqualByComparingTo("7");
  }

  @Test
  void aRunThatLeftNothingComesToNothing() {
    assertThat(RunTotals.of(run).refusals()).isEmpty();
    assertThat(RunTotals.of(run).cashFlows()).isEqualByComparingTo("0");
  }
}
