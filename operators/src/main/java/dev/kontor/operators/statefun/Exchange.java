package dev.kontor.operators.statefun;

import dev.kontor.operators.statefun.Delayed.Due;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;

/**
 * Delivers messages among the functions of one id after the other: first in, first out, and what is
 * delayed when it is due.
 */
final class Exchange implements Watch.Remembered {
  /** Where messages leave, and who rings when time has come. */
  interface Exits {
    void egress(TypeName sender, EgressMessage message, long time);

    void elsewhere(Envelope envelope, long time);

    void alarm(long time);
  }

  private record Sent(Hosted to, Message message, Address caller) {}

  private final Map<TypeName, Hosted> functions = new HashMap<>();
  private final ArrayDeque<Sent> queue = new ArrayDeque<>();
  private final Call call = new Call(this);
  private final Exits exits;

  private Memory memory;
  private long now;

  Exchange(List<StatefulFunctionSpec> specs, Exits exits) {
    this.exits = exits;
    for (StatefulFunctionSpec spec : specs) {
      if (functions.put(spec.typeName(), new Hosted(spec)) != null) {
        throw new IllegalArgumentException(
            "function " + spec.typeName().asTypeNameString() + " is there twice");
      }
    }
  }

  Memory memory() {
    return memory;
  }

  long now() {
    return now;
  }

  Exits exits() {
    return exits;
  }

  void begin(Memory ofOneId) {
    memory = ofOneId;
  }

  Memory end() {
    Memory done = memory;
    memory = null;
    return done;
  }

  /** Delivers what is due by then, each at its time. */
  void passTo(long time) {
    for (Map.Entry<Due, Delayed> due = memory.due(time); due != null; due = memory.due(time)) {
      now = due.getKey().time();
      Envelope envelope = due.getValue().envelope();
      Message message = envelope.message();
      Hosted to = functions.get(message.targetAddress().type());
      if (to == null || !envelope.id().equals(memory.id())) {
        exits.elsewhere(envelope, now);
      } else {
        deliver(to, message, envelope.sender());
      }
    }
    now = time;
  }

  void ingress(Message message) {
    String id = message.targetAddress().id();
    if (memory.id().isEmpty()) {
      memory.belongTo(id);
    } else if (!memory.id().equals(id)) {
      throw new IllegalStateException(
          "one key has the messages of two ids, " + memory.id() + " and " + id);
    }
    deliver(hosted(message), message, null);
    passTo(now);
  }

  void showTo(Watch watch) {
    watch.see(memory.id(), this);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T value(TypeName function, ValueSpec<T> spec) {
    Hosted hosted = functions.get(function);
    Hosted.Value value = hosted.value(spec);
    Cell cell = hosted.cell(memory, value, now);
    return cell == null ? null : (T) cell.get(value.spec().type());
  }

  /** From the function that is called. */
  void send(Message message, Address caller) {
    if (message.targetAddress().id().equals(caller.id())) {
      queue.add(new Sent(hosted(message), message, caller));
    } else {
      exits.elsewhere(Envelope.of(message, caller), now);
    }
  }

  void sendAt(long due, String token, Message message, Address caller) {
    if (message.targetAddress().id().equals(caller.id())) {
      hosted(message);
    }
    memory.delay(due, new Delayed(token, Envelope.of(message, caller)));
    wakeBy(due);
  }

  void wakeBy(long time) {
    if (time < memory.alarm()) {
      memory.alarmAt(time);
      exits.alarm(time);
    }
  }

  /** The alarm has rung. */
  void wakeAgain() {
    memory.alarmAt(Memory.NO_ALARM);
    wakeBy(memory.nextAlarm());
  }

  private Hosted hosted(Message message) {
    TypeName type = message.targetAddress().type();
    Hosted hosted = functions.get(type);
    if (hosted == null) {
      TreeSet<String> known = new TreeSet<>();
      functions.keySet().forEach(name -> known.add(name.asTypeNameString()));
      throw new IllegalStateException(
          "no function " + type.asTypeNameString() + " is hosted here, only " + known);
    }
    return hosted;
  }

  private void deliver(Hosted first, Message message, Address caller) {
    call(first, message, caller);
    for (Sent next = queue.poll(); next != null; next = queue.poll()) {
      call(next.to, next.message, next.caller);
    }
  }

  private void call(Hosted hosted, Message message, Address caller) {
    Address self = hosted.at(memory.id());
    hosted.renew(memory, now);
    call.begin(hosted, self, caller);
    try {
      finish(hosted.function().apply(call, message));
    } catch (Throwable e) {
      if (e instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(
          "function " + hosted.type().asTypeNameString() + " of " + self.id() + ": " + said(e), e);
    }
    call.end();
  }

  private static void finish(CompletableFuture<Void> future) {
    if (future == null || !future.isDone()) {
      throw new IllegalStateException(
          future == null
              ? "it returned no future"
              : "it returned a future that is not complete; a hosted function must be done");
    }
    future.join();
  }

  private static String said(Throwable e) {
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
