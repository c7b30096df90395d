package dev.kontor.operators.records;

import dev.kontor.models.execution.Mark;
import dev.kontor.models.market.Bar;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** The type of a record that has a serializer of its own. */
public final class RecordType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1L;

  public static final RecordType<Bar> BAR = new RecordType<>(Bar.class, new BarSerializer());

  public static final RecordType<Mark> MARK = new RecordType<>(Mark.class, new MarkSerializer());

  private final Class<T> type;
  private final TypeSerializer<T> serializer;

  private RecordType(Class<T> type, TypeSerializer<T> serializer) {
    this.type = type;
    this.serializer = serializer;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return serializer.duplicate();
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordType<?> that && that.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof RecordType;
  }
}
