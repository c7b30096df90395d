package dev.kontor.operators.records;

import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The layout in which records stand in a savepoint, by its version. Records of an older layout are
 * read with it and written anew; a newer one than ours is refused.
 */
public abstract class VersionSnapshot<T> implements TypeSerializerSnapshot<T> {
  private final int newest;
  private final IntFunction<TypeSerializer<T>> serializer;
  private int version;

  protected VersionSnapshot(int newest, IntFunction<TypeSerializer<T>> serializer) {
    this.newest = newest;
    this.serializer = serializer;
    version = newest;
  }

  @Override
  public int getCurrentVersion() {
    return newest;
  }

  @Override
  public void writeSnapshot(DataOutputView out) {}

  @Override
  public void readSnapshot(int readVersion, DataInputView in, ClassLoader loader)
      throws IOException {
    if (readVersion > newest) {
      throw new IOException(
          "the savepoint was written by a newer Kontor: layout "
              + readVersion
              + ", this one knows "
              + newest);
    }
    version = readVersion;
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return serializer.apply(version);
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    if (old.getClass() != getClass()) {
      return TypeSerializerSchemaCompatibility.incompatible();
    }
    return ((VersionSnapshot<?>) old).version == version
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
  }
}
