package dev.kontor.models.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The SHA-256 of a version's files, as {@code sha256sum --check} reads it. */
public final class Checksums {
  public static final String FILE = "SHA256SUMS";

  private Checksums() {}

  public static String text(Map<String, byte[]> files) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(files)
        .forEach((name, bytes) -> text.append(of(bytes)).append("  ").append(name).append('\n'));
    return text.toString();
  }

  /**
   * By the names of the files.
   *
   * @throws BadRegistry if it is no such text
   */
  public static Map<String, String> read(byte[] text) {
    Map<String, String> sums = new TreeMap<>();
    for (String line : new String(text, StandardCharsets.UTF_8).split("\n")) {
      if (!line.matches("[0-9a-f]{64}  \\S+")) {
        throw new BadRegistry(FILE + " has a line that is no checksum");
      }
      sums.put(line.substring(66), line.substring(0, 64));
    }
    return sums;
  }

  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
