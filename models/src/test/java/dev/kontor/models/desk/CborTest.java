package dev.kontor.models.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.desk.Control.Action;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.execution.WorkingOrder;
import dev.kontor.models.market.Bar;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.statefun.sdk.java.slice.Slices;
import org.junit.jupiter.api.Test;

/** What is written is read again, by a class that has changed as well. */
class CborTest {
  private record Line(String text, long number, double ratio, List<Long> parts) {
    boolean isLong() {
      return number > 1;
    }

    long getHalf() {
      throw new IllegalStateException("no field is called half");
    }
  }

  private record Longer(String text, long number, String added, int more) {}

  static final class Pages {
    public int count = 1;
    public List<String> texts = List.of("first");
  }

  static final class Sheets {
    public int count = 2;
    public String colour = "white";
  }

  private static final Cbor<Line> LINE = Cbor.immutable("test/line", Line.class);

  @Property(tries = 200)
  void readsWhatItWrote(
      @ForAll String text, @ForAll long number, @ForAll double ratio, @ForAll List<Long> parts) {
    Line line = new Line(text, number, ratio, parts);
    assertThat(LINE.deserialize(LINE.serialize(line))).isEqualTo(line);
  }

  @Test
  void methodsAreNoFields() {
    String bytes = new String(LINE.serialize(new Line("a", 3, 0, null)).toByteArray(), ISO_8859_1);
    assertThat(bytes).contains("text", "number").doesNotContain("half", "long");
  }

  @Test
  void aRecordMayGrowAndShrink() {
    Longer longer =
        Cbor.immutable("test/line", Longer.class)
            .deserialize(LINE.serialize(new Line("a", 3, 0.5, List.of(1L))));
    assertThat(longer).isEqualTo(new Longer("a", 3, null, 0));
  }

  @Test
  void aFieldThatWasNotWrittenKeepsItsDefault() {
    Pages pages = new Pages();
    pages.count = 7;
    Sheets sheets =
        Cbor.mutable("test/pages", Sheets.class)
            .deserialize(Cbor.mutable("test/pages", Pages.class).serialize(pages));
    assertThat(sheets.count).isEqualTo(7);
    assertThat(sheets.colour).isEqualTo("white");
  }

  @Test
  void whatADeskHearsAndRemembersIsReadAgain() {
    Control control = new Control(Instant.ofEpochMilli(1_234_567), Action.HALT, null, "lunch");
    Cbor<Control> type = Cbor.immutable("test/control", Control.class);
    assertThat(type.deserialize(type.serialize(control))).isEqualTo(control);
    Order order = new Order("id", "X", Side.BUY, OrderType.LIMIT, true, 1, 2, 3, 4, 5);
    RiskMemory risk = RiskMemory.startingWith("main", 500);
    risk.pending.put("id", new Pending(order));
    risk.book.position("X").priceE8 = 7;
    Cbor<RiskMemory> account = Cbor.mutable("test/account", RiskMemory.class);
    assertThat(account.deserialize(account.serialize(risk)))
        .usingRecursiveComparison()
        .isEqualTo(risk);
    ExecutionMemory execution = new ExecutionMemory();
    execution.venue.orders.add(WorkingOrder.of(order));
    Cbor<ExecutionMemory> orders = Cbor.mutable("test/orders", ExecutionMemory.class);
    assertThat(orders.deserialize(orders.serialize(execution)))
        .usingRecursiveComparison()
        .isEqualTo(execution);
    Cbor<DeskMessage> message = Cbor.immutable("test/message", DeskMessage.class);
    DeskMessage turn = new DeskMessage.Turn(DeskMessage.Stage.BEGUN, Slice.at(60_000));
    assertThat(message.deserialize(message.serialize(turn))).isEqualTo(turn);
  }

  @Test
  void aBarIsReadAgain() {
    Cbor<Bar> type = Cbor.immutable("test/bar", Bar.class);
    Bar bar = new Bar("X", 0, 60_000, 5, 7, 3, 4, 100);
    assertThat(type.deserialize(type.serialize(bar))).isEqualTo(bar);
  }

  @Test
  void bytesOfSomethingElseAreNamed() {
    assertThatThrownBy(() -> LINE.deserialize(Slices.wrap(new byte[] {(byte) 0xff, 1})))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read a test/line");
  }
}
