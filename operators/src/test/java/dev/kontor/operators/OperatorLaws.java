package dev.kontor.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** What every operator that remembers something must keep. */
public interface OperatorLaws<IN, OUT> {
  long DAY = 86_400_000;

  Subject<IN, OUT> subject();

  /** Wherever the history is cut. */
  @Test
  default void resumesFromASnapshot() throws Exception {
    List<IN> history = subject().history();
    Told undisturbed = undisturbed();
    for (int cut = 0; cut <= history.size(); cut++) {
      Told told = new Told();
      OperatorSubtaskState state;
      try (Rig<IN, OUT> before = Rig.streaming(subject())) {
        state = before.live(history.subList(0, cut)).snapshot();
        before.tell(told);
      }
      try (Rig<IN, OUT> after = Rig.restored(subject(), state)) {
        after.live(history.subList(cut, history.size()));
        after.passTime(subject().time(history.get(history.size() - 1)) - 1).end().tell(told);
      }
      assertThat(told).as("restored after element " + cut).isEqualTo(undisturbed);
    }
  }

  /**
   * Once time has passed, twice the history is no more to remember, and the end forgets to wake.
   */
  @Test
  default void leavesNothingBehind() throws Exception {
    List<IN> history = subject().history();
    long last = subject().time(history.get(history.size() - 1));
    try (Rig<IN, OUT> half = Rig.streaming(subject());
        Rig<IN, OUT> whole = Rig.streaming(subject())) {
      half.live(history.subList(0, history.size() / 2)).passTime(last + DAY);
      whole.live(history).passTime(last + DAY);
      assertThat(whole.size()).isLessThanOrEqualTo(half.size());
      assertThat(whole.timers()).isEqualTo(half.timers());
      assertThat(whole.end().timers()).isZero();
    }
  }

  @Property(tries = 50)
  default void isTheSameInAnyOrderOfArrival(@ForAll Random random) throws Exception {
    try (Rig<IN, OUT> rig = Rig.streaming(subject())) {
      assertThat(rig.live(late(random)).end().told()).isEqualTo(undisturbed());
    }
  }

  @Test
  default void saysTheSameInBatch() throws Exception {
    List<IN> sorted = new ArrayList<>(subject().history());
    sorted.sort(Comparator.comparing(subject()::key));
    try (Rig<IN, OUT> rig = Rig.batch(subject())) {
      for (IN element : sorted) {
        rig.give(element);
      }
      assertThat(rig.end().told()).isEqualTo(undisturbed());
    }
  }

  /** In order of time, without failures. */
  private Told undisturbed() throws Exception {
    try (Rig<IN, OUT> rig = Rig.streaming(subject())) {
      Told told = rig.live(subject().history()).end().told();
      assertThat(told.toString()).isNotEmpty();
      return told;
    }
  }

  /** The history, each element or each key later than it could be, within the lateness. */
  private List<IN> late(Random random) {
    Map<Object, Long> arrivals = new HashMap<>();
    List<IN> history = subject().history();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Object late = subject().keysAreInOrder() ? subject().key(history.get(i)) : i;
      arrivals.computeIfAbsent(late, l -> random.nextLong(subject().lateness() + 1));
      order.add(i);
    }
    order.sort(
        Comparator.comparingLong(
            i -> {
              IN element = history.get(i);
              Object late = subject().keysAreInOrder() ? subject().key(element) : i;
              return subject().time(element) + arrivals.get(late);
            }));
    return order.stream().map(history::get).toList();
  }
}
