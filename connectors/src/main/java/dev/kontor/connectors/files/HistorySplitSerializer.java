package dev.kontor.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Splits as bytes, version 1: emitted, number of inputs, inputs. */
final class HistorySplitSerializer implements SimpleVersionedSerializer<HistorySplit> {
  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(HistorySplit split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(split.emitted());
    out.writeInt(split.inputs().size());
    for (String input : split.inputs()) {
      out.writeUTF(input);
    }
    return bytes.toByteArray();
  }

  @Override
  public HistorySplit deserialize(int version, byte[] bytes) throws IOException {
    if (version != 1) {
      throw new IOException("a history split must have version 1, was " + version);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    long emitted = in.readLong();
    int size = in.readInt();
    List<String> inputs = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      inputs.add(in.readUTF());
    }
    return new HistorySplit(List.copyOf(inputs), emitted);
  }
}
