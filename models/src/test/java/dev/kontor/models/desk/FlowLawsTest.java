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
import org.junit.jupiter.api.Test;

/** What holds in every flow of orders, whatever governs the desk: ten thousand of them. */
class FlowLawsTest {
  private static final int FLOWS = Integer.getInteger("kontor.flows", 10_000);
  private static final int FIRST = Integer.getInteger("kontor.flow", 0);
  private static final long CASH = E8.parse("20000");

  @Test
  void moneyOrdersAndPermissionsAreKept() {
    long orders = 0;
    for (int seed = FIRST; seed < FIRST + FLOWS; seed++) {
      try {
        orders += flow(seed);
      } catch (AssertionError | RuntimeException | IOException e) {
        throw new AssertionError("flow " + seed + ": " + e.getMessage(), e);
      }
    }
    assertThat(orders).as("orders in all flows").isGreaterThan(5L * FLOWS);
  }

  private static int flow(int seed) throws IOException {
    Random random = new Random(seed);
    DeskSettings settings = new FlowSettings(random).draw();
    Flow flow = new Flow(random, settings);
    Desk desk = new Desk(settings);
    DeskState state = DeskState.startingWith("main", CASH);
    List<Entry> entries = new ArrayList<>();
    FlowMoney money = new FlowMoney(CASH);
    FlowOrders orders = new FlowOrders(money);
    int read = 0;
    for (int i = 0; i < 40; i++) {
      Slice slice = flow.next();
      desk.step(state, slice, entries::add);
      read = read(entries, read, money, orders);
      money.holds(state.risk.book, slice);
      orders.agree(state);
    }
    desk.end(state, entries::add);
    read(entries, read, money, orders);
    money.holds(state.risk.book, null);
    orders.agree(state);
    orders.over();
    if (seed % 10 == 0) {
      verify(entries);
    }
    return orders.count();
  }

  private static int read(List<Entry> entries, int from, FlowMoney money, FlowOrders orders) {
    orders.begin();
    int read = from;
    for (; read < entries.size(); read++) {
      Entry entry = entries.get(read);
      assertThat(entry.sequence()).isEqualTo(read + 1);
      orders.read(entry);
      money.read(entry);
    }
    return read;
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
