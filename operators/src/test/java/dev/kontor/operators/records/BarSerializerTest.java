package dev.kontor.operators.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.flink.api.common.typeutils.SerializerTestBase;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What Flink asks of every serializer, and that bars of an old savepoint stay readable. */
class BarSerializerTest extends SerializerTestBase<Bar> {
  private static final Bar BAR = new Bar("Zürich-€", 1, 2, 3, 4, -5, 6, Long.MAX_VALUE);

  /** Never change it: savepoints hold bars like this. A new layout is a new version beside it. */
  private static final String FIRST_LAYOUT =
      "0b" // eleven bytes of name
          + "5ac3bc726963682de282ac"
          + "0000000000000001"
          + "0000000000000002"
          + "0000000000000003"
          + "0000000000000004"
          + "fffffffffffffffb"
          + "0000000000000006"
          + "7fffffffffffffff";

  @Override
  protected TypeSerializer<Bar> createSerializer() {
    return new BarSerializer();
  }

  @Override
  protected int getLength() {
    return -1;
  }

  @Override
  protected Class<Bar> getTypeClass() {
    return Bar.class;
  }

  @Override
  protected Bar[] getTestData() {
    return new Bar[] {
      BAR,
      new Bar("A", 0, 0, 0, 0, 0, 0, 0),
      new Bar("", -1, Long.MIN_VALUE, -1, -1, -1, -1, -1),
      new Bar("x".repeat(255), 1, 60_000, 1, 1, 1, 1, 1)
    };
  }

  /** There is no such thing as an empty bar. */
  @Override
  @Test
  protected void testInstantiate() {
    assertThat(createSerializer().createInstance()).isNull();
  }

  @Test
  void copiesBytesToAnOutputThatMustGrow() throws IOException {
    byte[] bytes = HexFormat.of().parseHex(FIRST_LAYOUT);
    DataOutputSerializer out = new DataOutputSerializer(1);
    new BarSerializer().copy(new DataInputDeserializer(bytes), out);
    assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
  }

  @Test
  void writesTheFirstLayout() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    new BarSerializer(1).serialize(BAR, out);
    assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(FIRST_LAYOUT);
  }

  @Test
  void readsTheFirstLayout() throws IOException {
    byte[] bytes = HexFormat.of().parseHex(FIRST_LAYOUT);
    assertThat(new BarSerializer(1).deserialize(new DataInputDeserializer(bytes))).isEqualTo(BAR);
  }
}
