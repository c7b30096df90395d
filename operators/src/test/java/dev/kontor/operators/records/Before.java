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
 * What an older savepoint holds: a line for each record, its class, then the layout and the record
 * as they were written, compressed.
 */
record Before(String file) {
  <T> void isReadAs(T expected) throws IOException {
    TypeSerializer<T> now = serializer(expected);
    DataInputDeserializer in = new DataInputDeserializer(before(expected.getClass()));
    TypeSerializerSnapshot<T> then =
        TypeSerializerSnapshot.readVersionedSnapshot(in, Before.class.getClassLoader());
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

  private byte[] before(Class<?> type) throws IOException {
    try (InputStream lines = Before.class.getResourceAsStream(file)) {
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
