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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static final String SECOND_LAYOUT = FIRST_LAYOUT + "00";

  private static final Bar REVISED = new Bar("Zürich-€", 1, 2, 3, 4, -5, 6, Long.MAX_VALUE, 8);
  private static final String SECOND_LAYOUT_REVISED = FIRST_LAYOUT + "01" + "0000000000000008";

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
      REVISED,
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

  @ParameterizedTest
  @ValueSource(strings = {SECOND_LAYOUT, SECOND_LAYOUT_REVISED})
  void copiesBytesToAnOutputThatMustGrow(String layout) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(layout);
    DataOutputSerializer out = new DataOutputSerializer(1);
    new BarSerializer().copy(new DataInputDeserializer(bytes), out);
    assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
  }

  @Test
  void copiesBytesOfTheFirstLayoutAsTheSecond() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(1);
    new BarSerializer(1).copy(in(FIRST_LAYOUT), out);
    assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(SECOND_LAYOUT);
  }

  @Test
  void writesTheSecondLayout() throws IOException {
    assertThat(written(BAR)).isEqualTo(SECOND_LAYOUT);
    assertThat(written(REVISED)).isEqualTo(SECOND_LAYOUT_REVISED);
  }

  @Test
  void readsBothLayouts() throws IOException {
    assertThat(new BarSerializer(1).deserialize(in(FIRST_LAYOUT))).isEqualTo(BAR);
    assertThat(new BarSerializer().deserialize(in(SECOND_LAYOUT))).isEqualTo(BAR);
    assertThat(new BarSerializer().deserialize(in(SECOND_LAYOUT_REVISED))).isEqualTo(REVISED);
  }

  /** As Flink does it: the old snapshot makes the serializer that reads what stands beside it. */
  @Test
  void stateOfTheFirstLayoutIsReadAndMigrated() throws IOException {
    BarSerializer.Snapshot old = new BarSerializer.Snapshot();
    old.readSnapshot(1, in(""), getClass().getClassLoader());
    assertThat(old.restoreSerializer().deserialize(in(FIRST_LAYOUT))).isEqualTo(BAR);
    assertThat(
            new BarSerializer()
                .snapshotConfiguration()
                .resolveSchemaCompatibility(old)
                .isCompatibleAfterMigration())
        .isTrue();
  }

  private static String written(Bar bar) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    new BarSerializer().serialize(bar, out);
    return HexFormat.of().formatHex(out.getCopyOfBuffer());
  }

  private static DataInputDeserializer in(String hex) {
    return new DataInputDeserializer(HexFormat.of().parseHex(hex));
  }
}
