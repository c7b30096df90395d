package dev.kontor.models.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.models.ledger.verify.LedgerCheck;
import dev.kontor.models.market.E8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds in every flow of orders, whatever governs the desk: ten thousand of them. */
class FlowLawsTest {
  private static final int FLOWS = Integer.getInteger("kontor.flows", 10_000);
  private static final int FIRST = Integer.getInteger("kontor.flow", 0);
  private static final long CASH = E8.parse("20000");

  /** Of these, each has to bite in some flow, so that every law is put to the test. */
  private static final Set<String> LIMITS =
      Set.of(
          "position-limit",
          "instrument-limit",
          "group-limit",
          "gross-exposure",
          "net-exposure",
          "leverage",
          "buying-power",
          "order-quantity",
          "order-notional",
          "collar",
          "open-orders",
          "order-rate second",
          "order-rate minute",
          "no-shorts",
          "stale",
          "halted",
          "reducing",
          "instrument-halted",
          "instrument-reducing",
          "instrument-loss",
          "daily-loss",
          "drawdown",
          "consecutive-losses",
          "too-small",
          "no-rate");

  private final FlowRefusals refusals = new FlowRefusals();

  @Test
  void moneyOrdersPermissionsAndLimitsAreKept() {
    long orders = 0;
    for (int seed = FIRST; seed < FIRST + FLOWS; seed++) {
      try {
        orders += flow(seed);
      } catch (AssertionError | RuntimeException | IOException e) {
        throw new AssertionError("flow " + seed + ": " + e.getMessage(), e);
      }
    }
    assertThat(orders).as("orders in all flows").isGreaterThan(4L * FLOWS);
    assertThat(refusals.counts().keySet()).as("" + refusals.counts()).containsAll(LIMITS);
  }

  private int flow(int seed) throws IOException {
    Random random = new Random(seed);
    DeskSettings settings = new FlowSettings(random).draw();
    Flow flow = new Flow(random, settings);
    Desk desk = new Desk(settings);
    DeskState state = DeskState.startingWith("main", CASH);
    FlowReader reader = new FlowReader(CASH, settings, refusals);
    for (int i = 0; i < 40; i++) {
      Slice slice = flow.next();
      List<Entry> said = new ArrayList<>();
      desk.step(state, slice, said::add);
      reader.hear(slice, said, state);
    }
    List<Entry> said = new ArrayList<>();
    desk.end(state, said::add);
    reader.hear(Slice.at(state.risk.lastTime), said, state);
    reader.over();
    if (seed % 10 == 0) {
      verify(reader.entries());
    }
    return reader.orders();
  }

  private static void verify(List<Entry> entries) throws IOException {
    StringBuilder text = new StringBuilder();
    String hash = "";
    for (Entry entry : entries) {
      String line = LedgerText.line(entry, entry.sequence(), hash);
      hash = LedgerText.hash(line);
      text.append(line).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(LedgerCheck.of(new ByteArrayInputStream(bytes), null).fault()).isNull();
  }
}
