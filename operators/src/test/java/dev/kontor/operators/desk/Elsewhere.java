package dev.kontor.operators.desk;

import dev.kontor.models.desk.DeskMessage;
import dev.kontor.models.desk.DeskTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.slice.Slices;

/** Delivers the messages of one account's functions as bytes, wherever those functions run. */
final class Elsewhere {
  /** A message on its way. */
  record Sent(TypeName to, byte[] bytes) {
    static Sent of(Message message) {
      return new Sent(message.targetAddress().type(), message.rawValue().toByteArray());
    }

    DeskMessage message() {
      return DeskTypes.MESSAGE.typeSerializer().deserialize(Slices.wrap(bytes));
    }
  }

  /** What a function said when it was called. */
  interface Reply {
    void send(Sent sent);

    void sendAfter(long millis, Sent sent);
  }

  /** Calls a function. */
  interface Runtime {
    void call(Sent sent, Reply reply) throws Exception;
  }

  private record Due(long time, long number) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return time != other.time
          ? Long.compare(time, other.time)
          : Long.compare(number, other.number);
    }
  }

  /** All that was delivered, in order. */
  final List<String> delivered = new ArrayList<>();

  private final Runtime runtime;
  private final ArrayDeque<Sent> queue = new ArrayDeque<>();
  private final TreeMap<Due, Sent> later = new TreeMap<>();
  private long sent;
  private long now;

  Elsewhere(Runtime runtime) {
    this.runtime = runtime;
  }

  /** As the host does: what is due before comes first. */
  void deliver(long time, Message message) throws Exception {
    while (!later.isEmpty() && later.firstKey().time <= time) {
      now = later.firstKey().time;
      drain(later.pollFirstEntry().getValue());
    }
    now = time;
    drain(Sent.of(message));
  }

  private void drain(Sent first) throws Exception {
    for (Sent next = first; next != null; next = queue.poll()) {
      delivered.add(now + " " + next.to.name() + " " + next.message());
      runtime.call(
          next,
          new Reply() {
            @Override
            public void send(Sent message) {
              queue.add(message);
            }

            @Override
            public void sendAfter(long millis, Sent message) {
              later.put(new Due(now + millis, sent++), message);
            }
          });
    }
  }
}
