package dev.kontor.operators.statefun;

import static dev.kontor.operators.statefun.Script.NUMBER;
import static dev.kontor.operators.statefun.Script.again;
import static dev.kontor.operators.statefun.Script.asked;
import static dev.kontor.operators.statefun.Script.one;
import static dev.kontor.operators.statefun.Script.raw;
import static dev.kontor.operators.statefun.Script.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.desk.EgressLetter;
import dev.kontor.models.desk.Letter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.types.Types;
import org.junit.jupiter.api.Test;

/** What a host does not put up with, and how it says so. */
class RefusalTest {
  private static final ValueSpec<String> TEXT = ValueSpec.named("number").withUtf8StringType();

  private static Context kept;

  @Test
  void aFunctionThatIsNotHostedIsNamedWithThoseThatAre() {
    refuses(
        one(context -> null), "that goes", "no function toy/that is hosted here, only [toy/it]");
    Script away =
        one(
            context -> {
              TypeName nobody = TypeName.typeNameFromString("toy/nobody");
              context.sendAfter(Duration.ofDays(1), Letter.to(nobody, "a", Types.longType(), 1L));
              return null;
            });
    refuses(
        away,
        "it goes",
        "function toy/it of a: no function toy/nobody is hosted here, only [toy/it]");
  }

  @Test
  void aValueThatIsNotRegisteredOrOfAnotherTypeIsNamed() {
    String it = "function toy/it of a: ";
    refuses(
        one(context -> ignore(context.storage().get(ValueSpec.named("other").withLongType()))),
        "it goes",
        it + "value 'other' of function toy/it is not registered");
    refuses(
        one(context -> ignore(context.storage().get(TEXT))),
        "it goes",
        it
            + "value 'number' of function toy/it is registered as io.statefun.types/long,"
            + " was used as io.statefun.types/string");
  }

  @Test
  void aFunctionMustBeDoneWhenItReturns() {
    String it = "function toy/it of a: ";
    refuses(
        raw((context, message) -> new CompletableFuture<>()),
        "it goes",
        it + "it returned a future that is not complete; a hosted function must be done");
    refuses(raw((context, message) -> null), "it goes", it + "it returned no future");
    refuses(
        raw(
            (context, message) ->
                CompletableFuture.failedFuture(new IllegalArgumentException("no money"))),
        "it goes",
        it + "no money");
    refuses(
        raw(
            (context, message) -> {
              throw new IllegalArgumentException("no money");
            }),
        "it goes",
        it + "no money");
  }

  @Test
  void aContextIsOverWhenItsFunctionReturns() throws Exception {
    Script script =
        raw(
            (context, message) -> {
              kept = context;
              return Toys.done();
            });
    told(script, asked("a", 1, "it goes"));
    assertThatThrownBy(() -> kept.cancelDelayedMessage("x"))
        .hasMessage("a context may not be used after its function has returned");
  }

  @Test
  void whatNobodyReadsIsAnError() {
    TypeName nowhere = TypeName.typeNameFromString("toy/nowhere");
    refuses(
        one(
            context -> {
              context.send(EgressLetter.to(nowhere, Toys.ANSWER, new Answer("a", "into the void")));
              return null;
            }),
        "it goes",
        "function toy/it of a: function toy/it sent to the egress toy/nowhere, which nobody reads");
  }

  @Test
  void oneKeyIsOneId() {
    Script script =
        one(
            context -> {
              context.storage().set(NUMBER, 1L);
              return null;
            });
    assertThatThrownBy(() -> told(script, asked("ab", 1, "it goes"), asked("ac", 2, "it goes")))
        .hasMessage("one key has the messages of two ids, ab and ac");
  }

  @Test
  void aDelayMayNotBeNegativeNorATokenEmpty() {
    refuses(
        one(
            context -> {
              context.sendAfter(Duration.ofMillis(-1), again(context, "back"));
              return null;
            }),
        "it goes",
        "function toy/it of a: a delay may not be negative, was PT-0.001S");
    refuses(
        one(
            context -> {
              context.cancelDelayedMessage("");
              return null;
            }),
        "it goes",
        "function toy/it of a: a cancellation token may not be empty");
  }

  private static Void ignore(Object value) {
    assertThat(value).isNotNull();
    return null;
  }

  private static void refuses(Script script, String text, String message) {
    assertThatThrownBy(() -> told(script, asked("a", 1, text))).hasMessage(message);
  }
}
