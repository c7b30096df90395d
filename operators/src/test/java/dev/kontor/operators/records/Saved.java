package dev.kontor.operators.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Records as savepoints of earlier versions hold them: a file has a line for each, its class, then
 * the layout and a record as they were written, compressed.
 */
final class Saved {
  private Saved() {}

  static <T> void isReadAs(String file, T expected) throws IOException {
    TypeSerializer<T> now = serializer(expected);
    DataInputDeserializer in = new DataInputDeserializer(before(file, expected.getClass()));
    TypeSerializerSnapshot<T> then =
        TypeSerializerSnapshot.readVersionedSnapshot(in, Saved.class.getClassLoader());
    assertThat(
            now.snapshotConfiguration()
                .resolveSchemaCompatibility(then)
                .isCompatibleAfterMigration())
        .isTrue();
    same(then.restoreSerializer().deserialize(in), expected);
  }

  static <T> void isReadAgain(T record) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer(record).serialize(record, out);
    same(serializer(record).deserialize(new DataInputDeserializer(out.getCopyOfBuffer())), record);
  }

  private static <T> void same(T actual, T expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withComparatorForType(Double::compare, Double.class)
        .isEqualTo(expected);
  }

  @SuppressWarnings("unchecked")
  private static <T> TypeSerializer<T> serializer(T record) {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    return Types.POJO((Class<T>) record.getClass()).createSerializer(config);
  }

  private static byte[] before(String file, Class<?> type) throws IOException {
    try (InputStream lines = Saved.class.getResourceAsStream(file)) {
      for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split(" ");
        if (parts[0].equals(type.getName())) {
          byte[] bytes = Base64.getDecoder().decode(parts[1]);
          return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
      }
    }
    throw new AssertionError("nothing was written of " + type);
  }
}
