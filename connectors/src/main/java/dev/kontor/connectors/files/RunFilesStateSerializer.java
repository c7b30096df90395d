package dev.kontor.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Lengths as bytes, version 1: number of files, then name and length of each. */
final class RunFilesStateSerializer implements SimpleVersionedSerializer<RunFilesState> {
  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(RunFilesState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(state.lengths().size());
    for (Map.Entry<String, Long> file : state.lengths().entrySet()) {
      out.writeUTF(file.getKey());
      out.writeLong(file.getValue());
    }
    return bytes.toByteArray();
  }

  @Override
  public RunFilesState deserialize(int version, byte[] bytes) throws IOException {
    if (version != 1) {
      throw new IOException("the state of run files must have version 1, was " + version);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Map<String, Long> lengths = new HashMap<>();
    for (int size = in.readInt(); size > 0; size--) {
      lengths.put(in.readUTF(), in.readLong());
    }
    return new RunFilesState(lengths);
  }
}
