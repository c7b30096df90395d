package dev.kontor.operators.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records in a savepoint outlive a change of their layout, once forward and never backward. */
class VersionSnapshotTest {
  @AfterEach
  void backToTheFirstRelease() {
    Note.Serializer.release = 1;
  }

  @Test
  void ofTheSameLayoutNeedsNoMigration() throws IOException {
    assertThat(compatibility(written()).isCompatibleAsIs()).isTrue();
  }

  @Test
  void ofAnOlderLayoutIsMigrated() throws IOException {
    byte[] old = written();
    Note.Serializer.release = 2;
    assertThat(compatibility(old).isCompatibleAfterMigration()).isTrue();
    assertThat(read(old).restoreSerializer()).isEqualTo(new Note.Serializer(1));
    assertThat(compatibility(written()).isCompatibleAsIs()).isTrue();
  }

  @Test
  void ofANewerLayoutIsRefused() throws IOException {
    Note.Serializer.release = 2;
    byte[] newer = written();
    Note.Serializer.release = 1;
    assertThatThrownBy(() -> read(newer))
        .isInstanceOf(IOException.class)
        .hasMessage("the savepoint was written by a newer Kontor: layout 2, this one knows 1");
  }

  @Test
  void ofAnotherRecordIsIncompatible() {
    TypeSerializerSnapshot<Note> ours = new Note.Snapshot();
    @SuppressWarnings({"unchecked", "rawtypes"})
    TypeSerializerSnapshot<Note> theirs = (TypeSerializerSnapshot) new BarSerializer.Snapshot();
    assertThat(ours.resolveSchemaCompatibility(theirs).isIncompatible()).isTrue();
  }

  @Test
  void bringsStateFromReleaseToRelease() throws Exception {
    OperatorSubtaskState first;
    try (var harness = harness(null)) {
      assertThat(told(harness, "a", "one")).containsExactly("null");
      assertThat(told(harness, "b", "two")).containsExactly("null");
      first = harness.snapshot(1, 1);
    }
    Note.Serializer.release = 2;
    OperatorSubtaskState second;
    try (var harness = harness(first)) {
      assertThat(told(harness, "a", "three")).containsExactly("Note[text=one, signed=nobody]");
      second = harness.snapshot(2, 2);
    }
    try (var harness = harness(second)) {
      assertThat(told(harness, "a", "-")).containsExactly("Note[text=three, signed=a]");
      assertThat(told(harness, "b", "-")).containsExactly("Note[text=two, signed=nobody]");
    }
    Note.Serializer.release = 1;
    assertThatThrownBy(() -> harness(second).close())
        .hasRootCauseMessage(
            "the savepoint was written by a newer Kontor: layout 2, this one knows 1");
  }

  private static byte[] written() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, new Note.Snapshot());
    return out.getCopyOfBuffer();
  }

  private static TypeSerializerSnapshot<Note> read(byte[] bytes) throws IOException {
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(bytes), VersionSnapshotTest.class.getClassLoader());
  }

  /** Of the serializer of the present release with a snapshot in a savepoint. */
  private static TypeSerializerSchemaCompatibility<Note> compatibility(byte[] old)
      throws IOException {
    return new Note.Serializer(Note.Serializer.release)
        .snapshotConfiguration()
        .resolveSchemaCompatibility(read(old));
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, List<String>, String> harness(
      OperatorSubtaskState state) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Noting()), pair -> pair.get(0), Types.STRING);
    harness.setup(
        Types.STRING.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static List<String> told(
      KeyedOneInputStreamOperatorTestHarness<String, List<String>, String> harness,
      String key,
      String text)
      throws Exception {
    harness.processElement(List.of(key, text), 0);
    List<String> told = harness.extractOutputValues();
    harness.getOutput().clear();
    return told;
  }

  /** Keeps a note for each key and tells the one before. */
  private static final class Noting extends KeyedProcessFunction<String, List<String>, String> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<Note> notes;

    @Override
    public void open(OpenContext context) {
      notes =
          getRuntimeContext()
              .getState(
                  new ValueStateDescriptor<>("note", new Note.Serializer(Note.Serializer.release)));
    }

    @Override
    public void processElement(List<String> pair, Context context, Collector<String> out)
        throws Exception {
      out.collect(String.valueOf(notes.value()));
      notes.update(new Note(pair.get(1), pair.get(0)));
    }
  }
}
