package dev.kontor.models.desk;

import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.slice.Slice;
import org.apache.flink.statefun.sdk.java.types.Type;
import org.apache.flink.statefun.sdk.java.types.Types;

/**
 * A message that carries its value as it is: who reads it as the same type gets the very object,
 * and bytes are written only if somebody asks for them, as {@code RequestReplyHandler} does. Where
 * both functions live in one JVM that costs nothing, while {@code MessageBuilder} writes at once.
 *
 * <p>Neither the sender nor the receiver may change the value once it is sent.
 */
public record Letter<V>(Address targetAddress, Type<V> type, V value) implements Message {
  public static <V> Letter<V> to(Address target, Type<V> type, V value) {
    return new Letter<>(target, type, value);
  }

  public static <V> Letter<V> to(TypeName function, String id, Type<V> type, V value) {
    return new Letter<>(new Address(function, id), type, value);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T as(Type<T> wanted) {
    return wanted == (Object) type ? (T) value : wanted.typeSerializer().deserialize(rawValue());
  }

  @Override
  public <T> boolean is(Type<T> wanted) {
    return wanted == (Object) type || wanted.typeName().equals(type.typeName());
  }

  @Override
  public TypeName valueTypeName() {
    return type.typeName();
  }

  @Override
  public Slice rawValue() {
    return type.typeSerializer().serialize(value);
  }

  @Override
  public boolean isLong() {
    return is(Types.longType());
  }

  @Override
  public long asLong() {
    return as(Types.longType());
  }

  @Override
  public boolean isUtf8String() {
    return is(Types.stringType());
  }

  @Override
  public String asUtf8String() {
    return as(Types.stringType());
  }

  @Override
  public boolean isInt() {
    return is(Types.integerType());
  }

  @Override
  public int asInt() {
    return as(Types.integerType());
  }

  @Override
  public boolean isBoolean() {
    return is(Types.booleanType());
  }

  @Override
  public boolean asBoolean() {
    return as(Types.booleanType());
  }

  @Override
  public boolean isFloat() {
    return is(Types.floatType());
  }

  @Override
  public float asFloat() {
    return as(Types.floatType());
  }

  @Override
  public boolean isDouble() {
    return is(Types.doubleType());
  }

  @Override
  public double asDouble() {
    return as(Types.doubleType());
  }
}
