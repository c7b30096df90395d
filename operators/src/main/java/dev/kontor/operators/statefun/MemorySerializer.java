package dev.kontor.operators.statefun;

import dev.kontor.operators.records.VersionSnapshot;
import dev.kontor.operators.statefun.Delayed.Due;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes a memory value by value, each with its name, its type's name, its expiry and its bytes, so
 * that it is read again whichever functions are hosted then.
 */
public final class MemorySerializer extends TypeSerializer<Memory> {
  private static final long serialVersionUID = 1L;

  static final int VERSION = 1;

  @Override
  public void serialize(Memory memory, DataOutputView out) throws IOException {
    out.writeUTF(memory.id());
    out.writeLong(memory.sent());
    out.writeLong(memory.alarm());
    out.writeInt(memory.cells().size());
    for (Map.Entry<String, Cell> entry : memory.cells().entrySet()) {
      Cell cell = entry.getValue();
      out.writeUTF(entry.getKey());
      out.writeUTF(cell.typeName());
      out.writeLong(cell.expires);
      write(cell.bytes(), out);
    }
    out.writeInt(memory.delayed().size());
    for (Map.Entry<Due, Delayed> entry : memory.delayed().entrySet()) {
      Envelope envelope = entry.getValue().envelope();
      out.writeLong(entry.getKey().time());
      out.writeLong(entry.getKey().sequence());
      out.writeUTF(entry.getValue().token());
      out.writeUTF(envelope.function());
      out.writeUTF(envelope.id());
      out.writeUTF(envelope.caller());
      out.writeUTF(envelope.callerId());
      out.writeUTF(envelope.type());
      write(envelope.value(), out);
    }
  }

  @Override
  public Memory deserialize(DataInputView in) throws IOException {
    Memory memory = new Memory(in.readUTF(), in.readLong(), in.readLong());
    for (int left = in.readInt(); left > 0; left--) {
      memory.cells().put(in.readUTF(), Cell.restored(in.readUTF(), in.readLong(), read(in)));
    }
    for (int left = in.readInt(); left > 0; left--) {
      Due due = new Due(in.readLong(), in.readLong());
      String token = in.readUTF();
      Envelope envelope =
          new Envelope(
              in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), read(in));
      memory.delayed().put(due, new Delayed(token, envelope));
    }
    return memory;
  }

  private static void write(byte[] bytes, DataOutputView out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] read(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public TypeSerializer<Memory> duplicate() {
    return this;
  }

  @Override
  public Memory createInstance() {
    return new Memory();
  }

  @Override
  public Memory copy(Memory memory) {
    return memory.copy();
  }

  @Override
  public Memory copy(Memory memory, Memory reuse) {
    return memory.copy();
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public Memory deserialize(Memory reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemorySerializer;
  }

  @Override
  public int hashCode() {
    return MemorySerializer.class.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<Memory> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The layout of memories in a savepoint. */
  public static final class Snapshot extends VersionSnapshot<Memory> {
    public Snapshot() {
      super(VERSION, version -> new MemorySerializer());
    }
  }
}
