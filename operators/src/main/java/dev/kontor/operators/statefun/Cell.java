package dev.kontor.operators.statefun;

import org.apache.flink.statefun.sdk.java.slice.Slices;
import org.apache.flink.statefun.sdk.java.types.Type;
import org.apache.flink.statefun.sdk.java.types.TypeCharacteristics;

/**
 * A value: an object while it is in use, bytes from a restore until somebody asks. An object that a
 * snapshot may be reading is copied when somebody asks. Mutable.
 */
final class Cell {
  static final long NEVER = Long.MAX_VALUE;

  private final String typeName;

  /** From when on it is no more, epoch milliseconds; or {@link #NEVER}. */
  long expires;

  private Type<?> type;
  private Object value;
  private byte[] bytes;
  private boolean shared;

  private Cell(String typeName, long expires) {
    this.typeName = typeName;
    this.expires = expires;
  }

  static <T> Cell of(Type<T> type, T value) {
    Cell cell = new Cell(type.typeName().asTypeNameString(), NEVER);
    cell.hold(type, value);
    return cell;
  }

  static Cell restored(String typeName, long expires, byte[] bytes) {
    Cell cell = new Cell(typeName, expires);
    cell.bytes = bytes;
    return cell;
  }

  boolean hasExpired(long time) {
    return expires <= time && expires != NEVER;
  }

  String typeName() {
    return typeName;
  }

  /** Replaces the value by another of the same type. */
  <T> void hold(Type<T> newType, T newValue) {
    type = newType;
    value = newValue;
    bytes = null;
    shared = false;
  }

  <T> T get(Type<T> wanted) {
    if (value == null || shared || type != wanted) {
      hold(wanted, wanted.typeSerializer().deserialize(Slices.wrap(bytes())));
    }
    @SuppressWarnings("unchecked")
    T held = (T) value;
    return held;
  }

  /** Changes nothing, for a snapshot calls it while the task works on. */
  byte[] bytes() {
    return value == null ? bytes : write(type, value);
  }

  /** One that may be asked and set while a snapshot reads this one. */
  Cell copy() {
    Cell copy = new Cell(typeName, expires);
    copy.type = type;
    copy.value = value;
    copy.bytes = bytes;
    copy.shared =
        value != null && !type.typeCharacteristics().contains(TypeCharacteristics.IMMUTABLE_VALUES);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <T> byte[] write(Type<T> type, Object value) {
    return type.typeSerializer().serialize((T) value).toByteArray();
  }
}
