package dev.kontor.models.predict;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A model as it travels: bytes not yet understood, to be shipped to where it is loaded.
 *
 * @param name how people call it
 * @param pmml the file's content, from 1 byte to {@link #LARGEST}; not copied
 */
public record ModelFile(String name, byte[] pmml) implements Serializable {
  /** In bytes: a forest of a thousand trees of depth 8 is about 90 MB. */
  public static final int LARGEST = 128 << 20;

  private static final String CLASSPATH = "classpath:";

  public ModelFile {
    if (pmml.length == 0) {
      throw new BadModel(name, "the file is empty");
    }
    if (pmml.length > LARGEST) {
      throw new BadModel(name, "the file is larger than " + LARGEST + " bytes");
    }
  }

  /**
   * Reads a file and names it after itself: {@code models/btc.pmml} is {@code btc}.
   *
   * @param location a path, or {@code classpath:NAME} for a file among the program's own
   * @throws BadModel if there is none or it is too large
   */
  public static ModelFile read(String location) {
    String file = location.substring(location.lastIndexOf(location.contains("/") ? '/' : ':') + 1);
    try (InputStream in = open(location)) {
      return new ModelFile(file.replaceFirst("\\.pmml$", ""), in.readNBytes(LARGEST + 1));
    } catch (FileNotFoundException e) {
      throw new BadModel(location, "there is no such file");
    } catch (IOException e) {
      throw new BadModel(location, "the file cannot be read: " + e.getMessage());
    }
  }

  private static InputStream open(String location) throws IOException {
    if (location.startsWith(CLASSPATH)) {
      ClassLoader own = ModelFile.class.getClassLoader();
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      InputStream in =
          (context == null ? own : context)
              .getResourceAsStream(location.substring(CLASSPATH.length()));
      if (in == null) {
        throw new FileNotFoundException(location);
      }
      return in;
    }
    Path path = Path.of(location);
    if (Files.isDirectory(path)) {
      throw new BadModel(location, "is a folder, must be a PMML file");
    }
    if (!Files.isRegularFile(path)) {
      throw new FileNotFoundException(location);
    }
    return Files.newInputStream(path);
  }

  /** Names exactly this content: 64 hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pmml));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelFile that
        && name.equals(that.name)
        && Arrays.equals(pmml, that.pmml);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(pmml);
  }

  @Override
  public String toString() {
    return name + " (" + pmml.length + " bytes)";
  }
}
