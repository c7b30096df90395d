package dev.kontor.connectors.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** One file being appended to. */
final class RunFile implements Closeable {
  private final FileChannel channel;
  private final OutputStream out;

  /**
   * Opens it, cut to a length.
   *
   * @param length in bytes; 0 begins it anew
   * @throws IOException if it is shorter than that: lines written before are gone
   */
  RunFile(Path path, long length) throws IOException {
    channel = FileChannel.open(path, CREATE, WRITE);
    if (channel.size() < length) {
      long size = channel.size();
      channel.close();
      throw new IOException(path + " must have at least " + length + " bytes, has " + size);
    }
    channel.truncate(length).position(length);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  void append(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.write('\n');
  }

  void flush() throws IOException {
    out.flush();
  }

  /** Brings all lines to the disk and says how many bytes that makes. */
  long sync() throws IOException {
    out.flush();
    channel.force(false);
    return channel.position();
  }

  /** Drops what is not flushed: it will come again. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
