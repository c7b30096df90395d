package dev.kontor.connectors.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder to write small files into. */
record Folder(Path path) {
  /** Writes a file of these lines and returns its path; {@code .gz} is zipped. */
  String file(String name, String... lines) {
    return bytes(name, String.join("\n", lines) + "\n");
  }

  String bytes(String name, String text) {
    Path file = path.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      OutputStream raw = Files.newOutputStream(file);
      try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
        out.write(text.getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }
}
