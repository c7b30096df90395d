package dev.kontor.operators.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Names go out and come back the same, whatever the caches hold. */
class SymbolsTest {
  @Property(tries = 200)
  void comeBackTheSame(@ForAll("names") List<String> names) throws IOException {
    assertThat(throughBytes(names)).isEqualTo(names);
  }

  /** Any characters of Unicode, few of them so that names repeat; at most 63 · 4 bytes. */
  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .map(Character::toString)
            .list()
            .ofMaxSize(63)
            .map(characters -> String.join("", characters));
    Arbitrary<String> few = Arbitraries.strings().withChars("AaBb").ofMaxLength(4);
    return Arbitraries.oneOf(any, few).list().ofMaxSize(40);
  }

  @Test
  void ofOneHashCodeTakeTurnsInTheirPlace() throws IOException {
    assertThat("AaAa").hasSameHashCodeAs("BBBB").hasSameHashCodeAs("AaBB");
    List<String> names = List.of("AaAa", "BBBB", "AaAa", "AaBB", "BBBB", "BBBB", "AaAa");
    assertThat(throughBytes(names)).isEqualTo(names);
  }

  @Test
  void mayBeMoreThanThereArePlaces() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      names.add("INSTRUMENT-" + i);
    }
    names.addAll(new ArrayList<>(names));
    Collections.reverse(names);
    assertThat(throughBytes(names)).isEqualTo(names);
  }

  @Test
  void areTheSameObjectEachTimeTheyAreRead() throws IOException {
    List<String> read = throughBytes(List.of("BTC-USD", "ETH-USD", "BTC-USD"));
    assertThat(read.get(2)).isSameAs(read.get(0));
  }

  @Test
  void ofTwoHundredFiftyFiveBytesFit() throws IOException {
    for (String name : List.of("x".repeat(255), "€".repeat(85), "𝄞".repeat(63) + "abc")) {
      assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(255);
      assertThat(throughBytes(List.of(name))).containsExactly(name);
    }
  }

  @Test
  void ofMoreAreRefusedBeforeAnythingIsWritten() {
    DataOutputSerializer out = new DataOutputSerializer(16);
    Symbols symbols = new Symbols();
    for (String name : List.of("x".repeat(256), "€".repeat(85) + "x", "x".repeat(100_000))) {
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      assertThatThrownBy(() -> symbols.write(name, out))
          .isInstanceOf(IOException.class)
          .hasMessage("an instrument's name may have 255 bytes, had " + bytes);
    }
    assertThat(out.length()).isZero();
  }

  @Test
  void copiedAsBytesAreTheSameBytes() throws IOException {
    byte[] bytes = bytes(List.of("", "A", "Zürich", "x".repeat(255)));
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    DataOutputSerializer out = new DataOutputSerializer(16);
    Symbols symbols = new Symbols();
    while (in.available() > 0) {
      symbols.copy(in, out);
    }
    assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
  }

  @Test
  void brokenOffAreNotMadeUp() throws IOException {
    byte[] bytes = bytes(List.of("BTC-USD"));
    DataInputDeserializer in = new DataInputDeserializer(bytes, 0, bytes.length - 1);
    assertThatThrownBy(() -> new Symbols().read(in)).isInstanceOf(EOFException.class);
  }

  private static List<String> throughBytes(List<String> names) throws IOException {
    DataInputDeserializer in = new DataInputDeserializer(bytes(names));
    Symbols symbols = new Symbols();
    List<String> read = new ArrayList<>();
    while (read.size() < names.size()) {
      read.add(symbols.read(in));
    }
    assertThat(in.available()).isZero();
    return read;
  }

  private static byte[] bytes(List<String> names) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    Symbols symbols = new Symbols();
    for (String name : names) {
      symbols.write(name, out);
    }
    return out.getCopyOfBuffer();
  }
}
