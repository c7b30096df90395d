package dev.kontor.operators;

import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.streaming.api.operators.sorted.state.BatchExecutionInternalTimeServiceManager;
import org.apache.flink.streaming.api.operators.sorted.state.BatchExecutionStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** An operator in Flink's harness: elements and time go in, what it says is told. */
public final class Rig<IN, OUT> implements AutoCloseable {
  static final int KEY_GROUPS = 8;

  private final Subject<IN, OUT> subject;
  private final KeyedOneInputStreamOperatorTestHarness<String, IN, OUT> harness;
  private long latest = Long.MIN_VALUE;

  private Rig(Subject<IN, OUT> subject, boolean sorted, int parallelism, int index)
      throws Exception {
    this.subject = subject;
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            subject.operator(sorted), subject::key, Types.STRING, KEY_GROUPS, parallelism, index);
    ((SerializerConfigImpl) harness.getExecutionConfig().getSerializerConfig())
        .setGenericTypes(false);
  }

  /** Time passes by watermarks. */
  public static <IN, OUT> Rig<IN, OUT> streaming(Subject<IN, OUT> subject) throws Exception {
    return restored(subject, null);
  }

  /**
   * @param state of a snapshot; null to begin anew
   */
  public static <IN, OUT> Rig<IN, OUT> restored(
      Subject<IN, OUT> subject, OperatorSubtaskState state) throws Exception {
    return restored(subject, state, 1, 0);
  }

  static <IN, OUT> Rig<IN, OUT> restored(
      Subject<IN, OUT> subject, OperatorSubtaskState state, int parallelism, int index)
      throws Exception {
    Rig<IN, OUT> rig = new Rig<>(subject, false, parallelism, index);
    rig.harness.setup();
    if (state == null) {
      rig.harness.initializeEmptyState();
    } else {
      rig.harness.initializeState(state);
    }
    rig.harness.open();
    return rig;
  }

  /** With the state and the timers that Flink uses in BATCH. Give it key after key. */
  public static <IN, OUT> Rig<IN, OUT> batch(Subject<IN, OUT> subject) throws Exception {
    Rig<IN, OUT> rig = new Rig<>(subject, true, 1, 0);
    rig.harness.setStateBackend(new BatchExecutionStateBackend());
    rig.harness.setTimeServiceManagerProvider(BatchExecutionInternalTimeServiceManager::create);
    rig.harness.setup();
    rig.harness.open();
    return rig;
  }

  @SafeVarargs
  public final Rig<IN, OUT> give(IN... elements) throws Exception {
    for (IN element : elements) {
      harness.processElement(element, subject.time(element));
    }
    return this;
  }

  public Rig<IN, OUT> passTime(long watermark) throws Exception {
    harness.processWatermark(watermark);
    return this;
  }

  /** The elements come one by one and time passes as {@code EventTime.within} has it. */
  public Rig<IN, OUT> live(List<IN> elements) throws Exception {
    for (IN element : elements) {
      give(element);
      passTimeTo(subject.time(element));
    }
    return this;
  }

  void passTimeTo(long time) throws Exception {
    if (time > latest) {
      latest = time;
      passTime(time - subject.lateness() - 1);
    }
  }

  /** Time goes up to the last element before it ends, however late others could have been. */
  public Rig<IN, OUT> end() throws Exception {
    if (latest != Long.MIN_VALUE) {
      passTime(latest - 1);
    }
    return passTime(Long.MAX_VALUE);
  }

  public OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  /** How large all that is remembered is, in bytes. */
  long size() throws Exception {
    return snapshot().getManagedKeyedState().stream()
        .mapToLong(KeyedStateHandle::getStateSize)
        .sum();
  }

  public int timers() {
    return harness.numEventTimeTimers();
  }

  /** For how many keys and states something is remembered. */
  public int entries() {
    return harness.numKeyedStateEntries();
  }

  public long count(String accumulator) {
    return (Long)
        harness
            .getOperator()
            .getRuntimeContext()
            .<Long, Long>getAccumulator(accumulator)
            .getLocalValue();
  }

  /** What was said so far, each with its time. */
  public List<StreamRecord<? extends OUT>> said() {
    return harness.extractOutputStreamRecords();
  }

  public Told told() {
    Told told = new Told();
    tell(told);
    return told;
  }

  /** What went out by the side, in order, each with its time. */
  public List<String> aside(OutputTag<?> side) {
    var said = harness.getSideOutput(side);
    return said == null
        ? List.of()
        : said.stream().map(one -> one.getTimestamp() + " " + one.getValue()).toList();
  }

  /** Adds what was said to what was said before a restore. */
  void tell(Told told) {
    for (StreamRecord<? extends OUT> said : harness.extractOutputStreamRecords()) {
      told.add(subject.owner(said.getValue()), said.getTimestamp(), subject.text(said.getValue()));
    }
    for (OutputTag<?> side : subject.sides()) {
      var aside = harness.getSideOutput(side);
      if (aside != null) {
        aside.forEach(
            said -> told.aside(side.getId(), said.getTimestamp(), said.getValue().toString()));
      }
    }
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
