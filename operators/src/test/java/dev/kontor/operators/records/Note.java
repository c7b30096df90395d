package dev.kontor.operators.records;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A record that got a component in its second release: who signed it. */
record Note(String text, String signed) {

  /** Knows the layouts up to that of the release that is out. */
  static final class Serializer extends RecordSerializer<Note> {
    private static final long serialVersionUID = 1L;

    /** Which release runs; tests move it, as a new jar would. */
    static int release = 1;

    Serializer(int version) {
      super(version);
    }

    @Override
    public TypeSerializer<Note> duplicate() {
      return new Serializer(version);
    }

    @Override
    public void serialize(Note note, DataOutputView out) throws IOException {
      out.writeUTF(note.text());
      if (release > 1) {
        out.writeUTF(note.signed());
      }
    }

    @Override
    public Note deserialize(DataInputView in) throws IOException {
      return new Note(in.readUTF(), version > 1 ? in.readUTF() : "nobody");
    }

    @Override
    public void copy(DataInputView from, DataOutputView to) throws IOException {
      serialize(deserialize(from), to);
    }

    @Override
    public TypeSerializerSnapshot<Note> snapshotConfiguration() {
      return new Snapshot();
    }
  }

  /** Flink makes it by its name when it reads a savepoint. */
  public static final class Snapshot extends VersionSnapshot<Note> {
    public Snapshot() {
      super(Serializer.release, Serializer::new);
    }
  }
}
