package dev.kontor.models.desk;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.slice.Slice;
import org.apache.flink.statefun.sdk.java.slice.Slices;
import org.apache.flink.statefun.sdk.java.types.Type;
import org.apache.flink.statefun.sdk.java.types.TypeCharacteristics;
import org.apache.flink.statefun.sdk.java.types.TypeSerializer;

/**
 * The type of a record or of a class with fields, written as <a
 * href="https://www.rfc-editor.org/rfc/rfc8949">CBOR</a> by the names of its fields: what a reader
 * does not know it skips, what was not written keeps its default, so the class may grow. Methods
 * are no fields, whatever they are called. Thread-safe.
 *
 * <p>Keep each type in one constant: a {@link Letter} is handed over as it is to who reads it as
 * the very same type.
 */
public final class Cbor<T> implements Type<T>, TypeSerializer<T> {
  private static final CBORMapper MAPPER =
      CBORMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private final TypeName name;
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final Set<TypeCharacteristics> characteristics;

  private Cbor(String name, Class<T> type, Set<TypeCharacteristics> characteristics) {
    this.name = TypeName.typeNameFromString(name);
    this.writer = MAPPER.writerFor(type);
    this.reader = MAPPER.readerFor(type);
    this.characteristics = characteristics;
  }

  /**
   * Of values that change, such as what a function remembers.
   *
   * @param name as {@code namespace/name}; kept for good, for it stands in savepoints
   */
  public static <T> Cbor<T> mutable(String name, Class<T> type) {
    return new Cbor<>(name, type, Set.of());
  }

  /** Of values that never change, nor anything in them: they are never copied. */
  public static <T> Cbor<T> immutable(String name, Class<T> type) {
    return new Cbor<>(name, type, EnumSet.of(TypeCharacteristics.IMMUTABLE_VALUES));
  }

  @Override
  public TypeName typeName() {
    return name;
  }

  @Override
  public TypeSerializer<T> typeSerializer() {
    return this;
  }

  @Override
  public Set<TypeCharacteristics> typeCharacteristics() {
    return characteristics;
  }

  @Override
  public Slice serialize(T value) {
    try {
      return Slices.wrap(writer.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a " + name.asTypeNameString(), e);
    }
  }

  @Override
  public T deserialize(Slice bytes) {
    try {
      return reader.readValue(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a " + name.asTypeNameString(), e);
    }
  }
}
