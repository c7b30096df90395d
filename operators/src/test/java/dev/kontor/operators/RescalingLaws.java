package dev.kontor.operators;

import static org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness.repackageState;
import static org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness.repartitionOperatorState;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;

/** What every operator must keep that may run at any parallelism. */
public interface RescalingLaws<IN, OUT> extends OperatorLaws<IN, OUT> {
  /** First one, then two, then one again. */
  @Test
  default void resumesAtAnotherParallelism() throws Exception {
    List<IN> history = subject().history();
    int third = history.size() / 3;
    Told told = new Told();
    OperatorSubtaskState one;
    try (Rig<IN, OUT> rig = Rig.streaming(subject())) {
      one = rig.live(history.subList(0, third)).snapshot();
      rig.tell(told);
    }
    OperatorSubtaskState packed;
    try (Rig<IN, OUT> left = part(one, 0);
        Rig<IN, OUT> right = part(one, 1)) {
      for (IN element : history.subList(third, 2 * third)) {
        (index(element) == 0 ? left : right).give(element);
        left.passTimeTo(subject().time(element));
        right.passTimeTo(subject().time(element));
      }
      packed = repackageState(left.snapshot(), right.snapshot());
      left.tell(told);
      right.tell(told);
    }
    OperatorSubtaskState joined = repartitionOperatorState(packed, Rig.KEY_GROUPS, 2, 1, 0);
    try (Rig<IN, OUT> rig = Rig.restored(subject(), joined)) {
      rig.live(history.subList(2 * third, history.size())).end().tell(told);
    }
    try (Rig<IN, OUT> rig = Rig.streaming(subject())) {
      assertThat(told).isEqualTo(rig.live(history).end().told());
    }
    assertThat(history.stream().map(this::index).distinct()).as("both sides have keys").hasSize(2);
  }

  private Rig<IN, OUT> part(OperatorSubtaskState state, int index) throws Exception {
    return Rig.restored(
        subject(), repartitionOperatorState(state, Rig.KEY_GROUPS, 1, 2, index), 2, index);
  }

  private int index(IN element) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        subject().key(element), Rig.KEY_GROUPS, 2);
  }
}
