package dev.kontor.operators.statefun;

import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.message.MessageBuilder;
import org.apache.flink.statefun.sdk.java.slice.Slices;
import org.apache.flink.statefun.sdk.java.types.SliceType;

/**
 * A message in bytes, with where it goes and whence it comes; functions and types are {@code
 * namespace/name}.
 *
 * @param caller the function that sent it
 * @param callerId the id of the sender
 * @param type of the value
 */
public record Envelope(
    String function, String id, String caller, String callerId, String type, byte[] value) {

  static Envelope of(Message message, Address caller) {
    Address target = message.targetAddress();
    return new Envelope(
        target.type().asTypeNameString(),
        target.id(),
        caller.type().asTypeNameString(),
        caller.id(),
        message.valueTypeName().asTypeNameString(),
        message.rawValue().toByteArray());
  }

  /** The message, to be read as its type. */
  public Message message() {
    return MessageBuilder.forAddress(TypeName.typeNameFromString(function), id)
        .withCustomType(new SliceType(TypeName.typeNameFromString(type)), Slices.wrap(value))
        .build();
  }

  Address sender() {
    return new Address(TypeName.typeNameFromString(caller), callerId);
  }
}
