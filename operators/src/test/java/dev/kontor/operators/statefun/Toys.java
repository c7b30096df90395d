package dev.kontor.operators.statefun;

import dev.kontor.models.desk.Cbor;
import dev.kontor.models.desk.EgressLetter;
import dev.kontor.models.desk.Letter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.message.MessageBuilder;
import org.apache.flink.statefun.sdk.java.types.Types;

/** Functions small enough to know what they must say. */
record Toys() implements FunctionModule<Asked, Answer> {
  static final Cbor<Asked> ASKED = Cbor.immutable("toy/asked", Asked.class);
  static final Cbor<Answer> ANSWER = Cbor.immutable("toy/answer", Answer.class);
  static final Cbor<Tally> TALLY = Cbor.mutable("toy/tally", Tally.class);
  static final TypeName ANSWERS = TypeName.typeNameFromString("toy/answers");

  static final StatefulFunctionSpec COUNTER =
      StatefulFunctionSpec.builder(TypeName.typeNameFromString("toy/counter"))
          .withValueSpecs(Counter.SEEN, Counter.RECENT, Counter.LIVELY, Counter.TALLIED)
          .withSupplier(Counter::new)
          .build();
  static final StatefulFunctionSpec PING = paddle("toy/ping", "toy/pong");
  static final StatefulFunctionSpec PONG = paddle("toy/pong", "toy/ping");
  static final StatefulFunctionSpec BELL =
      StatefulFunctionSpec.builder(TypeName.typeNameFromString("toy/bell"))
          .withSupplier(() -> Toys::bell)
          .build();

  @Override
  public List<StatefulFunctionSpec> functions() {
    return List.of(COUNTER, PING, PONG, BELL);
  }

  @Override
  public void ingress(long time, List<Asked> slice, Consumer<Message> out) {
    slice.stream()
        .sorted(Comparator.comparing(Asked::text).thenComparing(Asked::number))
        .map(Toys::message)
        .forEach(out);
  }

  @Override
  public void end(String id, Consumer<Message> out) {
    out.accept(message(new Asked(id, 0, "counter end", 0)));
  }

  @Override
  public Answer egress(EgressMessage message) {
    return message.targetEgressId().equals(ANSWERS) ? EgressLetter.read(message, ANSWER) : null;
  }

  static Message message(Asked asked) {
    return Letter.to(
        TypeName.typeNameOf("toy", asked.text().split(" ")[0]), asked.id(), ASKED, asked);
  }

  static void say(Context context, String text) {
    Address self = context.self();
    context.send(
        EgressLetter.to(ANSWERS, ANSWER, new Answer(self.id(), self.type().name() + " " + text)));
  }

  static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  /** Grows and keeps its size in bytes. */
  static final class Tally {
    public long count = 1L << 40;
  }

  /** Counts in four ways and has a game played. */
  static final class Counter implements StatefulFunction {
    static final ValueSpec<Long> SEEN = ValueSpec.named("seen").withLongType();
    static final ValueSpec<Long> RECENT =
        ValueSpec.named("recent").thatExpireAfterWrite(Duration.ofSeconds(90)).withLongType();
    static final ValueSpec<Long> LIVELY =
        ValueSpec.named("lively").thatExpiresAfterCall(Duration.ofSeconds(45)).withLongType();
    static final ValueSpec<Tally> TALLIED = ValueSpec.named("tallied").withCustomType(TALLY);

    @Override
    public CompletableFuture<Void> apply(Context context, Message message) {
      var storage = context.storage();
      long seen = storage.get(SEEN).orElse(0L) + 1;
      storage.set(SEEN, seen);
      long recent = storage.get(RECENT).orElse(0L) + 1;
      if (recent % 3 == 1) {
        storage.set(RECENT, recent);
      }
      long lively = storage.get(LIVELY).orElse(0L) + 1;
      if (lively % 2 == 1) {
        storage.set(LIVELY, lively);
      }
      Tally tally = storage.get(TALLIED).orElseGet(Tally::new);
      tally.count += message.as(ASKED).number();
      storage.set(TALLIED, tally);
      say(context, seen + " " + recent + " " + lively + " " + (tally.count - (1L << 40)));
      context.send(
          MessageBuilder.forAddress(PING.typeName(), context.self().id()).withValue(5L).build());
      return done();
    }
  }

  /** Hits a ball back until it has lost its strength. */
  private static StatefulFunctionSpec paddle(String name, String other) {
    TypeName opponent = TypeName.typeNameFromString(other);
    return StatefulFunctionSpec.builder(TypeName.typeNameFromString(name))
        .withSupplier(
            () ->
                (context, message) -> {
                  long strength = message.asLong();
                  if (strength == 0) {
                    say(context, "lets it go, as hit by " + context.caller().orElseThrow());
                  } else {
                    context.send(
                        Letter.to(opponent, context.self().id(), Types.longType(), strength - 1));
                  }
                  return done();
                })
        .build();
  }

  /** Is set to ring after some seconds, and set back. */
  private static CompletableFuture<Void> bell(Context context, Message message) {
    Asked asked = message.as(ASKED);
    String token = "bell-" + asked.number();
    switch (asked.text()) {
      case "bell set" ->
          context.sendAfter(
              Duration.ofSeconds(asked.number()),
              token,
              message(new Asked(asked.id(), asked.time(), "bell ring", asked.number())));
      case "bell back" -> context.cancelDelayedMessage(token);
      default -> say(context, "rings, set at " + asked.time() + " to " + asked.number());
    }
    return done();
  }
}
