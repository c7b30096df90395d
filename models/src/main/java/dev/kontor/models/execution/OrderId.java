package dev.kontor.models.execution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names orders by what caused them, with no clock and no chance, so that a replay gives the same
 * name to the same order. 26 characters of {@code a-z2-7}: fits every broker's client order id.
 */
public final class OrderId {
  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int LENGTH = 26;

  private OrderId() {}

  /**
   * @param cause what the order is for, unique within account, instrument and time
   */
  public static String of(String account, String instrument, long time, String cause) {
    String text = account + '\n' + instrument + '\n' + time + '\n' + cause;
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
      id[i] = BASE32[pair >> (11 - bit % 8) & 31];
    }
    return new String(id);
  }
}
