package dev.kontor.operators.statefun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.operators.Rig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.CheckpointOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.memory.MemCheckpointStreamFactory;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFinalizer;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFutures;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/**
 * A snapshot holds what was when it was taken, though functions change objects as it is written.
 */
class SnapshotTest {
  /** As many as a {@link Rig} has. */
  private static final int KEY_GROUPS = 8;

  private final ToySubject toys = new ToySubject();

  @Test
  void isNotDisturbedByWhatComesWhileItIsWritten() throws Exception {
    List<Asked> history = toys.history();
    int cut = history.size() / 2;
    List<Asked> rest = history.subList(cut, history.size());
    List<Answer> undisturbed;
    List<Answer> disturbed = new ArrayList<>();
    OperatorSubtaskState state;
    try (var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            toys.operator(false), Asked::id, Types.STRING, KEY_GROUPS, 1, 0)) {
      harness.open();
      give(harness, history.subList(0, cut));
      harness.getOutput().clear();
      OperatorSnapshotFutures begun =
          ((AbstractStreamOperator<?>) harness.getOperator())
              .snapshotState(
                  1,
                  1,
                  CheckpointOptions.forCheckpointWithDefaultLocation(),
                  new MemCheckpointStreamFactory(1 << 20));
      give(harness, rest);
      harness.processWatermark(Long.MAX_VALUE);
      undisturbed = new ArrayList<>(harness.extractOutputValues());
      state = OperatorSnapshotFinalizer.create(begun).getJobManagerOwnedState();
    }
    try (Rig<Asked, Answer> rig = Rig.restored(toys, state)) {
      for (Asked asked : rest) {
        rig.give(asked).passTime(asked.time());
      }
      rig.end().said().forEach(said -> disturbed.add(said.getValue()));
    }
    undisturbed.sort(Comparator.comparing(Answer::id));
    disturbed.sort(Comparator.comparing(Answer::id));
    assertThat(disturbed).hasSizeGreaterThan(50).isEqualTo(undisturbed);
  }

  @Test
  void copiesAnObjectOnceSomebodyAsksForIt() {
    Toys.Tally tally = new Toys.Tally();
    Cell held = Cell.of(Toys.TALLY, tally);
    Cell copy = held.copy();
    assertThat(held.get(Toys.TALLY)).isSameAs(tally);
    Toys.Tally own = copy.get(Toys.TALLY);
    assertThat(own).isNotSameAs(tally);
    own.count++;
    assertThat(copy.get(Toys.TALLY)).isSameAs(own);
    assertThat(tally.count).isEqualTo(own.count - 1);
  }

  @Test
  void doesNotCopyWhatNeverChanges() {
    Asked asked = new Asked("a", 1, "counter one", 1);
    assertThat(Cell.of(Toys.ASKED, asked).copy().get(Toys.ASKED)).isSameAs(asked);
  }

  private static void give(
      KeyedOneInputStreamOperatorTestHarness<String, Asked, Answer> harness, List<Asked> history)
      throws Exception {
    for (Asked asked : history) {
      harness.processElement(asked, asked.time());
      harness.processWatermark(asked.time());
    }
  }
}
