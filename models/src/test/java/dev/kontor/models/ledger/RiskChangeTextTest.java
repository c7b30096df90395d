package dev.kontor.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskChangeTextTest {
  @Test
  void whoAndTheInstrumentAreWrittenOnlyWhereTheyAreGiven() {
    assertThat(line(new RiskChange("ACTIVE", "HALTED", "halt: x", null, null)))
        .isEqualTo(
            "{\"n\":1,\"time\":\"1970-01-01T00:00:00Z\",\"account\":\"main\",\"seq\":1,"
                + "\"kind\":\"risk\",\"from\":\"ACTIVE\",\"to\":\"HALTED\",\"reason\":\"halt: x\","
                + "\"prev\":\"\"}");
    assertThat(line(new RiskChange("ACTIVE", "HALTED", "halt: x", "j.doe", "X")))
        .contains("\"reason\":\"halt: x\",\"instrument\":\"X\",\"who\":\"j.doe\",\"prev\"");
  }

  private static String line(RiskChange change) {
    return LedgerText.line(new Entry("main", 0, 1, null, null, null, null, null, change), 1, "");
  }
}
