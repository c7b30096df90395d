package dev.kontor.operators.statefun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.desk.EgressLetter;
import dev.kontor.models.desk.Letter;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.types.Types;
import org.apache.flink.util.function.SerializableFunction;
import org.junit.jupiter.api.Test;

class FunctionHostTest implements RescalingLaws<Asked, Answer> {
  private static final ValueSpec<Long> NUMBER = ValueSpec.named("number").withLongType();
  private static final ValueSpec<String> TEXT = ValueSpec.named("number").withUtf8StringType();

  /** A step of a function that is done when it returns. */
  private interface Step extends SerializableFunction<Context, Void> {}

  /** A function that Flink may send to its task. */
  private interface Sendable extends StatefulFunction, Serializable {}

  private static Context kept;

  @Override
  public Subject<Asked, Answer> subject() {
    return new ToySubject();
  }

  @Test
  void theToysSayAllThatTheLawsAreToCompare() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(subject())) {
      List<String> told = rig.live(subject().history()).end().told().all();
      assertThat(told).anyMatch(line -> line.contains("bell rings"));
      assertThat(told).anyMatch(line -> line.contains("pong lets it go"));
      assertThat(told).anyMatch(line -> line.matches(".*counter [5-9] 1 1 .*"));
      assertThat(told).anyMatch(line -> line.matches(".*counter \\d+ [234] [234] .*"));
      assertThat(told)
          .filteredOn(line -> line.startsWith(Long.MAX_VALUE + " "))
          .hasSize(6)
          .anyMatch(line -> line.matches(".*counter 1\\d 1 1 .*"));
    }
  }

  @Test
  void aBallGoesToAndFroBeforeTheNextElementAndItsCallersAreKnown() throws Exception {
    assertThat(told(new ToySubject(), asked("a", 1, "counter one"), asked("a", 2, "counter two")))
        .filteredOn(line -> line.contains("id=a"))
        .extracting(line -> line.replaceAll(", as.*|id=a, |text=|Answer|]", ""))
        .startsWith(
            "1 [counter 1 1 1 7",
            "1 [pong lets it go",
            "2 [counter 2 2 2 14",
            "2 [pong lets it go");
  }

  @Test
  void aDelayOfZeroFollowsTheMessagesOfItsTime() throws Exception {
    Script script =
        one(
            context -> {
              if (context.caller().isEmpty()) {
                context.sendAfter(Duration.ZERO, again(context, "late"));
                context.send(again(context, "soon"));
              }
              return null;
            });
    assertThat(told(script, asked("a", 5, "it goes"), asked("a", 5, "it went")))
        .extracting(line -> line.replaceAll(".*text=it |]", ""))
        .containsExactly("goes", "soon", "late", "went", "soon", "late");
  }

  @Test
  void aDelayedMessageComesAtItsTimeWithoutAnyElement() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(new ToySubject())) {
      rig.give(asked("a", 0, "bell set")).passTime(6_999);
      assertThat(rig.told().all()).isEmpty();
      assertThat(rig.passTime(7_000).told().all())
          .containsExactly("7000 Answer[id=a, text=bell rings, set at 0 to 7]");
    }
  }

  @Test
  void aCancelledMessageLeavesNothingButAnAlarm() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(new ToySubject())) {
      rig.give(asked("a", 0, "bell set")).passTime(1);
      assertThat(rig.entries()).isEqualTo(1);
      rig.give(asked("a", 2, "bell back")).passTime(3);
      assertThat(rig.entries()).isZero();
      assertThat(rig.end().told().all()).isEmpty();
    }
  }

  @Test
  void messagesToAnotherIdLeaveByTheSideAtOnceOrWhenTheyAreDue() throws Exception {
    Script script =
        one(
            context -> {
              Message away = Letter.to(context.self().type(), "b", Types.longType(), 3L);
              context.send(away);
              context.sendAfter(Duration.ofMillis(4), away);
              context.sendAfter(Duration.ofMillis(5), "away", away);
              context.cancelDelayedMessage("away");
              return null;
            });
    try (Rig<Asked, Answer> rig = Rig.streaming(script)) {
      rig.give(asked("a", 1, "it goes")).passTime(4);
      assertThat(rig.aside(FunctionHost.ELSEWHERE)).hasSize(1);
      rig.end();
      assertThat(rig.aside(FunctionHost.ELSEWHERE))
          .extracting(line -> line.replaceAll("value=.*", ""))
          .containsExactly(
              "1 Envelope[function=toy/it, id=b, caller=toy/it, callerId=a,"
                  + " type=io.statefun.types/long, ",
              "5 Envelope[function=toy/it, id=b, caller=toy/it, callerId=a,"
                  + " type=io.statefun.types/long, ");
      assertThat(rig.entries()).isZero();
    }
  }

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

  private static Asked asked(String id, long time, String text) {
    return new Asked(id, time, text, 7);
  }

  private static Message again(Context context, String word) {
    return Toys.message(asked(context.self().id(), 0, "it " + word));
  }

  private static Void ignore(Object value) {
    assertThat(value).isNotNull();
    return null;
  }

  /** One function that takes a step and says what it was told. */
  private static Script one(Step step) {
    return raw(
        (context, message) -> {
          context.send(
              EgressLetter.to(
                  Toys.ANSWERS,
                  Toys.ANSWER,
                  new Answer(context.self().id(), message.as(Toys.ASKED).text())));
          step.apply(context);
          return Toys.done();
        });
  }

  private static Script raw(Sendable function) {
    return Script.of(
        () ->
            List.of(
                StatefulFunctionSpec.builder(TypeName.typeNameFromString("toy/it"))
                    .withValueSpec(NUMBER)
                    .withSupplier(() -> function)
                    .build()));
  }

  private static List<String> told(Subject<Asked, Answer> subject, Asked... asked)
      throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(subject)) {
      return rig.give(asked).end().told().all();
    }
  }

  private static void refuses(Script script, String text, String message) {
    assertThatThrownBy(() -> told(script, asked("a", 1, text))).hasMessage(message);
  }
}
