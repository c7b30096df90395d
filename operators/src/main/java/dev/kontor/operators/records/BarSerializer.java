package dev.kontor.operators.records;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A bar: its instrument, seven numbers of eight bytes, and a byte that is 1 if an eighth follows,
 * how much of a revised bar was late. The first layout ends after the seven.
 */
public final class BarSerializer extends RecordSerializer<Bar> {
  private static final long serialVersionUID = 1L;

  static final int VERSION = 2;
  private static final int NUMBERS = 7;

  private transient Symbols symbols;

  public BarSerializer() {
    this(VERSION);
  }

  BarSerializer(int version) {
    super(version);
  }

  @Override
  public TypeSerializer<Bar> duplicate() {
    return new BarSerializer(version);
  }

  @Override
  public void serialize(Bar bar, DataOutputView out) throws IOException {
    symbols().write(bar.instrument(), out);
    out.writeLong(bar.start());
    out.writeLong(bar.end());
    out.writeLong(bar.openE8());
    out.writeLong(bar.highE8());
    out.writeLong(bar.lowE8());
    out.writeLong(bar.closeE8());
    out.writeLong(bar.volumeE8());
    out.writeBoolean(bar.isRevised());
    if (bar.isRevised()) {
      out.writeLong(bar.lateE8());
    }
  }

  @Override
  public Bar deserialize(DataInputView in) throws IOException {
    return new Bar(
        symbols().read(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        version > 1 && in.readBoolean() ? in.readLong() : 0);
  }

  @Override
  public void copy(DataInputView from, DataOutputView to) throws IOException {
    symbols().copy(from, to);
    for (int i = 0; i < NUMBERS; i++) {
      to.writeLong(from.readLong());
    }
    boolean revised = version > 1 && from.readBoolean();
    to.writeBoolean(revised);
    if (revised) {
      to.writeLong(from.readLong());
    }
  }

  @Override
  public TypeSerializerSnapshot<Bar> snapshotConfiguration() {
    return new Snapshot();
  }

  private Symbols symbols() {
    if (symbols == null) {
      symbols = new Symbols();
    }
    return symbols;
  }

  /** The layout of bars in a savepoint. */
  public static final class Snapshot extends VersionSnapshot<Bar> {
    public Snapshot() {
      super(VERSION, BarSerializer::new);
    }
  }
}
