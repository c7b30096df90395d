package dev.kontor.operators.statefun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.desk.Letter;
import dev.kontor.operators.Rig;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.message.Message;

/** Messages of any shape come in one order, that of a plain loop, in both modes. */
class OrderLawTest {
  private static final long END = Long.MAX_VALUE;

  /**
   * What a function does on a message: it sends the messages that follow, each at once or with a
   * delay and a token, or cancels a token.
   */
  private record Move(long name, long delay, String token, List<Move> then) {
    boolean cancels() {
      return delay < -1;
    }

    String function() {
      return name % 2 == 0 ? "left" : "right";
    }
  }

  private record Waiting(long due, Move move) {}

  private static final List<Move> MOVES = new ArrayList<>();

  @Property(tries = 300)
  void isThatOfAPlainLoop(@ForAll Random random) throws Exception {
    MOVES.clear();
    List<Asked> given = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 5; i++) {
      time += random.nextInt(4);
      Move move = move(random, 3, 0);
      given.add(new Asked("a", time, move.function() + " x", move.name()));
    }
    List<String> expected = loop(given);
    Script script = Script.of(() -> List.of(player("left"), player("right")));
    try (Rig<Asked, Answer> streaming = Rig.streaming(script);
        Rig<Asked, Answer> batch = Rig.batch(script)) {
      for (Asked asked : given) {
        streaming.give(asked);
        batch.give(asked);
      }
      assertThat(streaming.end().told().to("a")).isEqualTo(expected);
      assertThat(batch.end().told().to("a")).isEqualTo(expected);
    }
  }

  private static Move move(Random random, int depth, int delay) {
    List<Move> then = new ArrayList<>();
    for (int i = random.nextInt(4); depth > 0 && i > 0; i--) {
      then.add(move(random, depth - 1, random.nextInt(8) - 2));
    }
    Move move = new Move(MOVES.size(), delay, "t" + random.nextInt(4), then);
    MOVES.add(move);
    return move;
  }

  private static StatefulFunctionSpec player(String name) {
    return StatefulFunctionSpec.builder(TypeName.typeNameOf("toy", name))
        .withSupplier(
            () ->
                (context, message) -> {
                  Move move = MOVES.get((int) message.as(Toys.ASKED).number());
                  Toys.say(context, move.name() + "");
                  move.then().forEach(next -> make(context, next));
                  return Toys.done();
                })
        .build();
  }

  private static void make(Context context, Move move) {
    Message message =
        Letter.to(
            new Address(TypeName.typeNameOf("toy", move.function()), "a"),
            Toys.ASKED,
            new Asked("a", 0, "", move.name()));
    if (move.cancels()) {
      context.cancelDelayedMessage(move.token());
    } else if (move.delay() < 0) {
      context.send(message);
    } else if (move.token().equals("t0")) {
      context.sendAfter(Duration.ofMillis(move.delay()), message);
    } else {
      context.sendAfter(Duration.ofMillis(move.delay()), move.token(), message);
    }
  }

  /** The same, with one list of what waits. */
  private static List<String> loop(List<Asked> given) {
    List<String> said = new ArrayList<>();
    List<Waiting> waiting = new ArrayList<>();
    for (Asked asked : given) {
      due(asked.time(), waiting, said);
      play(MOVES.get((int) asked.number()), asked.time(), waiting, said);
      due(asked.time(), waiting, said);
    }
    due(END, waiting, said);
    return said;
  }

  private static void due(long time, List<Waiting> waiting, List<String> said) {
    while (true) {
      Waiting first = null;
      for (Waiting one : waiting) {
        first = one.due <= time && (first == null || one.due < first.due) ? one : first;
      }
      if (first == null) {
        return;
      }
      waiting.remove(first);
      play(first.move, first.due, waiting, said);
    }
  }

  private static void play(Move first, long time, List<Waiting> waiting, List<String> said) {
    ArrayDeque<Move> queue = new ArrayDeque<>(List.of(first));
    while (!queue.isEmpty()) {
      Move move = queue.poll();
      said.add(time + " Answer[id=a, text=" + move.function() + " " + move.name() + "]");
      for (Move next : move.then()) {
        if (next.cancels()) {
          waiting.removeIf(
              one -> !next.token().equals("t0") && one.move.token().equals(next.token()));
        } else if (next.delay() < 0) {
          queue.add(next);
        } else {
          waiting.add(new Waiting(time + next.delay(), next));
        }
      }
    }
  }
}
