package dev.kontor.operators.statefun;

import dev.kontor.models.desk.Cbor;
import dev.kontor.models.desk.EgressLetter;
import dev.kontor.models.desk.Letter;
import dev.kontor.operators.statefun.HostBench.Ball;
import dev.kontor.operators.statefun.HostBench.Score;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.message.MessageBuilder;
import org.apache.flink.statefun.sdk.java.types.Type;

/**
 * The game that {@link HostBench} measures, of two functions.
 *
 * @param letters whether messages are letters; else the SDK builds them, in bytes
 */
record HostGame(boolean letters) implements FunctionModule<Ball, Ball> {
  private static final TypeName HERE = TypeName.typeNameFromString("bench/here");
  private static final TypeName THERE = TypeName.typeNameFromString("bench/there");
  private static final TypeName OUT = TypeName.typeNameFromString("bench/out");
  private static final Cbor<Ball> BALL = Cbor.immutable("bench/ball", Ball.class);
  private static final Cbor<Score> SCORE = Cbor.mutable("bench/score", Score.class);
  private static final ValueSpec<Score> SPEC = ValueSpec.named("score").withCustomType(SCORE);

  static Ball back(Ball ball) {
    return new Ball(ball.id(), ball.time(), ball.strength() - 1, ball.spin() / 2, ball.speed());
  }

  @Override
  public List<StatefulFunctionSpec> functions() {
    return List.of(
        StatefulFunctionSpec.builder(HERE)
            .withValueSpec(SPEC)
            .withSupplier(() -> this::here)
            .build(),
        StatefulFunctionSpec.builder(THERE)
            .withValueSpec(SPEC)
            .withSupplier(() -> this::there)
            .build());
  }

  @Override
  public void ingress(long time, List<Ball> slice, Consumer<Message> out) {
    for (Ball ball : slice) {
      out.accept(message(HERE, ball));
    }
  }

  @Override
  public Ball egress(EgressMessage message) {
    return EgressLetter.read(message, BALL);
  }

  private CompletableFuture<Void> here(Context context, Message message) {
    Ball ball = hit(context, message);
    if (context.caller().isPresent()) {
      context.send(EgressLetter.to(OUT, BALL, ball));
    } else {
      context.send(message(THERE, back(ball)));
    }
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> there(Context context, Message message) {
    context.send(message(HERE, back(hit(context, message))));
    return CompletableFuture.completedFuture(null);
  }

  private static Ball hit(Context context, Message message) {
    Ball ball = message.as(BALL);
    Score score = context.storage().get(SPEC).orElseGet(Score::new);
    score.hit(ball);
    context.storage().set(SPEC, score);
    return ball;
  }

  private Message message(TypeName function, Ball ball) {
    Type<Ball> type = BALL;
    return letters
        ? Letter.to(function, ball.id(), type, ball)
        : MessageBuilder.forAddress(function, ball.id()).withCustomType(type, ball).build();
  }
}
