package dev.kontor.models.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file's lines, one at a time, and the SHA-256 of all that was read. Mutable. */
final class Lines {
  /** Longer than any line of a ledger. */
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final MessageDigest digest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean open;

  Lines(InputStream in) {
    this.in = in;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next line without its line feed; null at the end, and where a line has no end. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    open = false;
    while (fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, at - from);
      if (at < end) {
        at++;
        open = false;
        return line.toByteArray();
      }
      open = true;
      if (line.size() > LONGEST) {
        return null;
      }
    }
    return null;
  }

  /** Whether there is a last line without a line feed, or one that is endless. */
  boolean isOpen() {
    return open;
  }

  /** Of the whole file, once all lines were read. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    int read = in.read(buffer);
    if (read <= 0) {
      return false;
    }
    digest.update(buffer, 0, read);
    at = 0;
    end = read;
    return true;
  }
}
