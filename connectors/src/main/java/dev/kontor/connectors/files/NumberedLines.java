package dev.kontor.connectors.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/**
 * The lines of a UTF-8 file that are not blank, whatever ends them; a byte order mark is dropped.
 */
final class NumberedLines implements Closeable {
  private final String path;
  private final BufferedReader reader;
  private long number;

  NumberedLines(String path) throws IOException {
    this.path = path;
    InputStream bytes = new InputFile(path).open();
    this.reader = new BufferedReader(new InputStreamReader(bytes, UTF_8), 1 << 16);
  }

  /** Null at the end. */
  String next() throws IOException {
    try {
      String line;
      do {
        line = reader.readLine();
        number++;
        if (number == 1 && line != null && line.startsWith("\uFEFF")) {
          line = line.substring(1);
        }
      } while (line != null && line.isBlank());
      return line;
    } catch (IOException e) {
      throw new IOException(path + " cannot be read at line " + number + ": " + e.getMessage(), e);
    }
  }

  /** Of the line given last; the first is 1, blank lines count. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
