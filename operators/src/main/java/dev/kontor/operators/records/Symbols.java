package dev.kontor.operators.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Reads and writes instruments: a length and UTF-8. The same few come again and again, so their
 * bytes are kept, and those read are given out as the same object: no garbage, and its hash code is
 * known. Not thread-safe.
 */
final class Symbols {
  private static final int PLACES = 1 << 12;
  private static final int LONGEST = 255;

  private final byte[][] keys = new byte[PLACES][];
  private final String[] known = new String[PLACES];
  private final String[] written = new String[PLACES];
  private final byte[][] encoded = new byte[PLACES][];
  private final byte[] buffer = new byte[LONGEST];

  /**
   * @throws IOException if the name is longer than 255 bytes
   */
  void write(String symbol, DataOutputView out) throws IOException {
    int place = place(symbol.hashCode());
    if (!symbol.equals(written[place])) {
      byte[] bytes = symbol.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > LONGEST) {
        throw new IOException(
            "an instrument's name may have " + LONGEST + " bytes, had " + bytes.length);
      }
      written[place] = symbol;
      encoded[place] = bytes;
    }
    byte[] bytes = encoded[place];
    out.writeByte(bytes.length);
    out.write(bytes);
  }

  String read(DataInputView in) throws IOException {
    int length = in.readUnsignedByte();
    in.readFully(buffer, 0, length);
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + buffer[i];
    }
    int place = place(hash);
    byte[] key = keys[place];
    if (key != null && Arrays.equals(key, 0, key.length, buffer, 0, length)) {
      return known[place];
    }
    String symbol = new String(buffer, 0, length, StandardCharsets.UTF_8);
    keys[place] = Arrays.copyOf(buffer, length);
    known[place] = symbol;
    return symbol;
  }

  /** By a buffer of ours: not every output grows when it is told to take from an input. */
  void copy(DataInputView from, DataOutputView to) throws IOException {
    int length = from.readUnsignedByte();
    from.readFully(buffer, 0, length);
    to.writeByte(length);
    to.write(buffer, 0, length);
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 15) & PLACES - 1;
  }
}
