package dev.kontor.operators.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Mark;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.flink.api.common.typeutils.SerializerTestBase;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What Flink asks of every serializer, and that marks of an old savepoint stay readable. */
class MarkSerializerTest extends SerializerTestBase<Mark> {
  private static final Mark TRADE = Mark.of(new Trade("Zürich-€", 1, 2, -3, 4));

  /** Never change it: savepoints hold marks like this. A new layout is a new version beside it. */
  private static final String FIRST_LAYOUT =
      "0b5ac3bc726963682de282ac" // eleven bytes of name
          + "00" // neither halted nor quoted nor long
          + "0000000000000001"
          + "fffffffffffffffd"
          + "0000000000000004";

  @Override
  protected TypeSerializer<Mark> createSerializer() {
    return new MarkSerializer();
  }

  @Override
  protected int getLength() {
    return -1;
  }

  @Override
  protected Class<Mark> getTypeClass() {
    return Mark.class;
  }

  @Override
  protected Mark[] getTestData() {
    Mark bar = Mark.of(new Bar("A", 1, 60_000, 5, 9, -1, 6, Long.MAX_VALUE));
    return new Mark[] {
      TRADE,
      TRADE.halt(),
      TRADE.quoted(1, 0, 0, Long.MIN_VALUE),
      Mark.of(new Quote("A", 7, 8, 9, 10, 11, 12)),
      Mark.of(new Quote("A", 7, 8, 0, 0, 11, 0)),
      bar,
      bar.quoted(1, 2, 3, 4).halt()
    };
  }

  /** There is no such thing as an empty mark. */
  @Override
  @Test
  protected void testInstantiate() {
    assertThat(createSerializer().createInstance()).isNull();
  }

  @Test
  void writesAndReadsTheFirstLayout() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    new MarkSerializer().serialize(TRADE, out);
    assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(FIRST_LAYOUT);
    byte[] bytes = HexFormat.of().parseHex(FIRST_LAYOUT);
    assertThat(new MarkSerializer().deserialize(new DataInputDeserializer(bytes))).isEqualTo(TRADE);
  }
}
