package dev.kontor.operators.records;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;

/**
 * A serializer of immutable records. It writes its newest layout and reads that of the version it
 * was made for.
 */
abstract class RecordSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1L;

  /** The layout that is read. */
  final int version;

  RecordSerializer(int version) {
    this.version = version;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T record) {
    return record;
  }

  @Override
  public T copy(T record, T reuse) {
    return record;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((RecordSerializer<?>) other).version == version;
  }

  @Override
  public int hashCode() {
    return getClass().hashCode() + version;
  }
}
