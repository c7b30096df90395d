package dev.kontor.operators.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An account's name as a number of eight bytes: the first of its SHA-256, the same in every run. In
 * BATCH a stage sorts its input by key and time, and all marks of one time are equal in both; equal
 * numbers are told so at once, where equal texts are read and compared to the end each time.
 */
public final class AccountKey {
  private static final Map<String, Long> KNOWN = new ConcurrentHashMap<>();

  private AccountKey() {}

  public static long of(String account) {
    Long known = KNOWN.get(account);
    return known != null ? known : KNOWN.computeIfAbsent(account, AccountKey::hash);
  }

  private static long hash(String account) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
