package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.kernels.Kernel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A kernel in its place.
 *
 * @param id names what it computes and on which timeframe, the same in every version of a strategy
 * @param from its first place in the memory: its outputs, then its cells
 * @param size how many places it has
 */
record Node(long id, int from, int size, Kernel kernel) {
  static long id(Timeframe timeframe, String text) {
    return id(timeframe + " " + text);
  }

  static long id(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
