package dev.kontor.operators.records;

import dev.kontor.models.execution.Mark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A mark: its instrument, a byte that says what follows, its time, open and volume; its start and
 * the other prices unless it is a single price, bid and ask with their sizes if it has them.
 */
public final class MarkSerializer extends RecordSerializer<Mark> {
  private static final long serialVersionUID = 1L;

  static final int VERSION = 1;
  private static final int HALTED = 1;
  private static final int QUOTED = 2;
  private static final int LONG = 4;

  private transient Symbols symbols;

  public MarkSerializer() {
    this(VERSION);
  }

  MarkSerializer(int version) {
    super(version);
  }

  @Override
  public TypeSerializer<Mark> duplicate() {
    return new MarkSerializer(version);
  }

  @Override
  public void serialize(Mark mark, DataOutputView out) throws IOException {
    boolean quoted =
        mark.bidE8() != 0 || mark.bidSizeE8() != 0 || mark.askE8() != 0 || mark.askSizeE8() != 0;
    boolean single =
        mark.start() == mark.time()
            && mark.openE8() == mark.highE8()
            && mark.openE8() == mark.lowE8()
            && mark.openE8() == mark.closeE8();
    symbols().write(mark.instrument(), out);
    out.writeByte((mark.halted() ? HALTED : 0) | (quoted ? QUOTED : 0) | (single ? 0 : LONG));
    out.writeLong(mark.time());
    out.writeLong(mark.openE8());
    out.writeLong(mark.volumeE8());
    if (!single) {
      out.writeLong(mark.start());
      out.writeLong(mark.highE8());
      out.writeLong(mark.lowE8());
      out.writeLong(mark.closeE8());
    }
    if (quoted) {
      out.writeLong(mark.bidE8());
      out.writeLong(mark.bidSizeE8());
      out.writeLong(mark.askE8());
      out.writeLong(mark.askSizeE8());
    }
  }

  @Override
  public Mark deserialize(DataInputView in) throws IOException {
    String instrument = symbols().read(in);
    int flags = in.readByte();
    long time = in.readLong();
    long open = in.readLong();
    long volume = in.readLong();
    boolean single = (flags & LONG) == 0;
    boolean quoted = (flags & QUOTED) != 0;
    return new Mark(
        instrument,
        single ? time : in.readLong(),
        time,
        open,
        single ? open : in.readLong(),
        single ? open : in.readLong(),
        single ? open : in.readLong(),
        volume,
        quoted ? in.readLong() : 0,
        quoted ? in.readLong() : 0,
        quoted ? in.readLong() : 0,
        quoted ? in.readLong() : 0,
        (flags & HALTED) != 0);
  }

  @Override
  public void copy(DataInputView from, DataOutputView to) throws IOException {
    symbols().copy(from, to);
    int flags = from.readByte();
    to.writeByte(flags);
    int numbers = 3 + ((flags & LONG) == 0 ? 0 : 4) + ((flags & QUOTED) == 0 ? 0 : 4);
    for (int i = 0; i < numbers; i++) {
      to.writeLong(from.readLong());
    }
  }

  @Override
  public TypeSerializerSnapshot<Mark> snapshotConfiguration() {
    return new Snapshot();
  }

  private Symbols symbols() {
    if (symbols == null) {
      symbols = new Symbols();
    }
    return symbols;
  }

  /** The layout of marks in a savepoint. */
  public static final class Snapshot extends VersionSnapshot<Mark> {
    public Snapshot() {
      super(VERSION, MarkSerializer::new);
    }
  }
}
