package dev.kontor.operators.statefun;

import static dev.kontor.operators.statefun.Script.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever watches sees all, and the laws hold as if nobody did. */
class WatchTest implements RescalingLaws<Asked, Answer> {
  private static final List<String> SEEN = new ArrayList<>();

  @Override
  public Subject<Asked, Answer> subject() {
    return new Watched(new ToySubject());
  }

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void aWatchIsShownWhatEachTimeAndTheEndLeave() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(subject())) {
      rig.give(asked("a", 1, "counter one"), asked("a", 1, "counter two")).passTime(1);
      assertThat(SEEN).containsExactly("a 2 14");
      rig.give(asked("a", 2, "counter three"), asked("b", 2, "counter one")).passTime(2);
      assertThat(SEEN).containsExactlyInAnyOrder("a 2 14", "a 3 21", "b 1 7");
      rig.end();
      assertThat(SEEN).contains("a 4 21", "b 2 7");
    }
  }

  @Test
  void whatWasRestoredIsShownFromTheNextTimeOn() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(subject())) {
      rig.give(asked("a", 1, "counter one")).passTime(1);
      try (Rig<Asked, Answer> next = Rig.restored(subject(), rig.snapshot())) {
        SEEN.clear();
        next.give(asked("a", 2, "bell set")).passTime(2);
        assertThat(SEEN).containsExactly("a 1 7");
      }
    }
  }

  @Test
  void whatAFunctionHasNotIsNull() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(subject())) {
      rig.give(asked("a", 1, "bell set")).passTime(1);
      assertThat(SEEN).containsExactly("a null 0");
    }
  }

  private static void see(String id, Watch.Remembered remembered) {
    var counter = Toys.COUNTER.typeName();
    Toys.Tally tally = remembered.value(counter, Toys.Counter.TALLIED);
    long sum = tally == null ? 0 : tally.count - (1L << 40);
    SEEN.add(id + " " + remembered.value(counter, Toys.Counter.SEEN) + " " + sum);
  }

  /** The toys, watched. */
  private record Watched(ToySubject toys)
      implements Subject<Asked, Answer>, FunctionModule<Asked, Answer> {
    @Override
    public OneInputStreamOperator<Asked, Answer> operator(boolean sorted) {
      return new FunctionHost<>(sorted, Asked.TYPE, this);
    }

    @Override
    public String key(Asked asked) {
      return toys.key(asked);
    }

    @Override
    public long time(Asked asked) {
      return toys.time(asked);
    }

    @Override
    public String owner(Answer answer) {
      return toys.owner(answer);
    }

    @Override
    public List<Asked> history() {
      return toys.history();
    }

    @Override
    public List<StatefulFunctionSpec> functions() {
      return new Toys().functions();
    }

    @Override
    public void ingress(long time, List<Asked> slice, Consumer<Message> out) {
      new Toys().ingress(time, slice, out);
    }

    @Override
    public void end(String id, Consumer<Message> out) {
      new Toys().end(id, out);
    }

    @Override
    public Answer egress(EgressMessage message) {
      return new Toys().egress(message);
    }

    @Override
    public Watch watch(MetricGroup metrics) {
      return WatchTest::see;
    }
  }
}
