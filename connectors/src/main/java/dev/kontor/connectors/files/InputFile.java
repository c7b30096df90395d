package dev.kontor.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** One file's bytes, from a folder or the class path, unzipped if it ends in {@code .gz}. */
record InputFile(String path) {
  static final String CLASSPATH = "classpath:";

  boolean exists() {
    return isResource() ? resource() != null : Files.isRegularFile(Path.of(path));
  }

  InputStream open() throws IOException {
    InputStream bytes =
        isResource() ? resource().openStream() : Files.newInputStream(Path.of(path));
    return path.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  /** In bytes, as stored. */
  long size() throws IOException {
    return isResource()
        ? resource().openConnection().getContentLengthLong()
        : Files.size(Path.of(path));
  }

  /** The file's name without folders, {@code .csv} and {@code .gz}. */
  String stem() {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
  }

  private boolean isResource() {
    return path.startsWith(CLASSPATH);
  }

  private URL resource() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return (loader == null ? InputFile.class.getClassLoader() : loader)
        .getResource(path.substring(CLASSPATH.length()));
  }
}
