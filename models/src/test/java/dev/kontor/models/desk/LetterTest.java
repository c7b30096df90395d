package dev.kontor.models.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.EgressMessageBuilder;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.message.MessageBuilder;
import org.apache.flink.statefun.sdk.java.types.Types;
import org.junit.jupiter.api.Test;

/** A letter is a message like one that the SDK builds, only that its value is not written. */
class LetterTest {
  private record Text(String text) {}

  private static final Cbor<Text> TEXT = Cbor.immutable("test/text", Text.class);
  private static final Cbor<Text> SAME_NAME = Cbor.immutable("test/text", Text.class);
  private static final TypeName TO = TypeName.typeNameFromString("test/reader");
  private static final Address READER = new Address(TO, "a");

  private final Text text = new Text("hello");

  @Test
  void handsItsValueOverAsItIs() {
    assertThat(Letter.to(READER, TEXT, text).as(TEXT)).isSameAs(text);
    assertThat(EgressLetter.read(EgressLetter.to(TO, TEXT, text), TEXT)).isSameAs(text);
  }

  @Test
  void isReadByBytesAsAnotherType() {
    Letter<Text> letter = Letter.to(TO, "a", TEXT, text);
    assertThat(letter.as(SAME_NAME)).isEqualTo(text).isNotSameAs(text);
    assertThat(EgressLetter.read(EgressLetter.to(TO, TEXT, text), SAME_NAME))
        .isEqualTo(text)
        .isNotSameAs(text);
  }

  @Test
  void saysOfItselfWhatABuiltMessageSays() {
    Message letter = Letter.to(READER, TEXT, text);
    Message built = MessageBuilder.forAddress(READER).withCustomType(TEXT, text).build();
    assertThat(letter.targetAddress()).isEqualTo(built.targetAddress());
    assertThat(letter.valueTypeName()).isEqualTo(built.valueTypeName());
    assertThat(letter.rawValue().toByteArray()).isEqualTo(built.rawValue().toByteArray());
    assertThat(letter.is(SAME_NAME)).isEqualTo(built.is(SAME_NAME)).isTrue();
    assertThat(letter.is(Types.longType())).isEqualTo(built.is(Types.longType())).isFalse();
    assertThat(MessageBuilder.fromMessage(letter).build()).isEqualTo(built);
  }

  @Test
  void ofANumberIsOneOfTheSdk() {
    Message letter = Letter.to(READER, Types.longType(), 7L);
    assertThat(letter.isLong()).isTrue();
    assertThat(letter.asLong()).isEqualTo(7);
    assertThat(letter.isInt() || letter.isUtf8String() || letter.isBoolean()).isFalse();
  }

  @Test
  void toTheWorldSaysWhatABuiltMessageSays() {
    EgressMessage letter = EgressLetter.to(TO, TEXT, text);
    EgressMessage built = EgressMessageBuilder.forEgress(TO).withCustomType(TEXT, text).build();
    assertThat(letter.targetEgressId()).isEqualTo(built.targetEgressId());
    assertThat(letter.egressMessageValueType()).isEqualTo(built.egressMessageValueType());
    assertThat(letter.egressMessageValueBytes().toByteArray())
        .isEqualTo(built.egressMessageValueBytes().toByteArray());
    assertThat(EgressLetter.read(built, TEXT)).isEqualTo(text);
  }
}
