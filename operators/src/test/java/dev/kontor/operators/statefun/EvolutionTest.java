package dev.kontor.operators.statefun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.desk.Cbor;
import dev.kontor.operators.Rig;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.junit.jupiter.api.Test;

/** A savepoint is read by functions that have changed since. */
class EvolutionTest {
  private static final ValueSpec<Note> NOTE =
      ValueSpec.named("note").withCustomType(Cbor.mutable("toy/note", Note.class));
  private static final ValueSpec<Signed> SIGNED =
      ValueSpec.named("note").withCustomType(Cbor.mutable("toy/note", Signed.class));
  private static final ValueSpec<Long> NUMBER = ValueSpec.named("note").withLongType();

  /** As the first release has it. */
  static final class Note {
    public String text;
    public int pages = 3;
  }

  /** As the second has it: one field more, one less. */
  static final class Signed {
    public String text;
    public String signed = "nobody";
  }

  private static final Script FIRST = Script.of(() -> List.of(writer("writer"), Toys.BELL));
  private static final Script SECOND = Script.of(() -> List.of(signer(), writer("other")));
  private static final Script WITHOUT = Script.of(() -> List.of(writer("other")));
  private static final Script WRONG = Script.of(() -> List.of(wrong()));

  @Test
  void aFieldAddedHasItsDefaultAndOneTakenAwayIsSkipped() throws Exception {
    OperatorSubtaskState first = after(null, FIRST, "writer one");
    assertThat(told(first, SECOND, "writer -", "other two"))
        .containsExactly("writer one by nobody", "other null of 3");
  }

  /** Which did not even look at it. */
  @Test
  void aValueOutlivesAReleaseWithoutItsFunction() throws Exception {
    OperatorSubtaskState first = after(null, FIRST, "writer one");
    OperatorSubtaskState without = after(first, WITHOUT, "other two");
    OperatorSubtaskState again = after(without, WITHOUT, "other three");
    assertThat(told(again, FIRST, "writer -")).containsExactly("writer one of 3");
  }

  @Test
  void aDelayedMessageToAFunctionThatHasGoneLeavesByTheSide() throws Exception {
    OperatorSubtaskState first = after(null, FIRST, "bell set");
    try (Rig<Asked, Answer> rig = Rig.restored(WITHOUT, first)) {
      rig.end();
      assertThat(rig.aside(FunctionHost.ELSEWHERE))
          .singleElement()
          .asString()
          .startsWith("60001 Envelope[function=toy/bell, id=a, ");
    }
  }

  @Test
  void aValueThatIsNowOfAnotherTypeIsNamedWithBoth() throws Exception {
    OperatorSubtaskState first = after(null, FIRST, "writer one");
    assertThatThrownBy(() -> told(first, WRONG, "writer -"))
        .hasMessage(
            "function toy/writer of a: value 'note' of function toy/writer was written as"
                + " toy/note, is io.statefun.types/long");
  }

  private static OperatorSubtaskState after(OperatorSubtaskState state, Script script, String text)
      throws Exception {
    try (Rig<Asked, Answer> rig = Rig.restored(script, state)) {
      return rig.give(new Asked("a", 1, text, 60)).passTime(1).snapshot();
    }
  }

  private static List<String> told(OperatorSubtaskState state, Script script, String... texts)
      throws Exception {
    try (Rig<Asked, Answer> rig = Rig.restored(script, state)) {
      for (int i = 0; i < texts.length; i++) {
        rig.give(new Asked("a", i + 2, texts[i], 0));
      }
      return rig.passTime(100).said().stream().map(said -> said.getValue().text()).toList();
    }
  }

  private static StatefulFunctionSpec writer(String name) {
    return spec(
        name,
        NOTE,
        (context, message) -> {
          Note note = context.storage().get(NOTE).orElseGet(Note::new);
          Toys.say(context, note.text + " of " + note.pages);
          note.text = message.as(Toys.ASKED).text().split(" ")[1];
          context.storage().set(NOTE, note);
          return Toys.done();
        });
  }

  private static StatefulFunctionSpec signer() {
    return spec(
        "writer",
        SIGNED,
        (context, message) -> {
          Signed note = context.storage().get(SIGNED).orElseGet(Signed::new);
          Toys.say(context, note.text + " by " + note.signed);
          return Toys.done();
        });
  }

  private static StatefulFunctionSpec wrong() {
    return spec(
        "writer",
        NUMBER,
        (context, message) -> {
          context.sendAfter(Duration.ofMillis(context.storage().get(NUMBER).orElse(1L)), message);
          return Toys.done();
        });
  }

  private static StatefulFunctionSpec spec(
      String name, ValueSpec<?> value, StatefulFunction function) {
    return StatefulFunctionSpec.builder(TypeName.typeNameOf("toy", name))
        .withValueSpec(value)
        .withSupplier(() -> function)
        .build();
  }
}
