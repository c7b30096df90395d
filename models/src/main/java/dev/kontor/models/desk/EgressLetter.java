package dev.kontor.models.desk;

import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.slice.Slice;
import org.apache.flink.statefun.sdk.java.types.Type;

/**
 * A message to the world that carries its value as it is, like a {@link Letter}: bytes are written
 * only if somebody asks for them. The value may not change once it is sent.
 */
public record EgressLetter<V>(TypeName targetEgressId, Type<V> type, V value)
    implements EgressMessage {
  public static <V> EgressLetter<V> to(TypeName egress, Type<V> type, V value) {
    return new EgressLetter<>(egress, type, value);
  }

  /** What a message carries, whoever built it. */
  @SuppressWarnings("unchecked")
  public static <T> T read(EgressMessage message, Type<T> wanted) {
    return message instanceof EgressLetter<?> letter && letter.type == wanted
        ? (T) letter.value
        : wanted.typeSerializer().deserialize(message.egressMessageValueBytes());
  }

  @Override
  public TypeName egressMessageValueType() {
    return type.typeName();
  }

  @Override
  public Slice egressMessageValueBytes() {
    return type.typeSerializer().serialize(value);
  }
}
