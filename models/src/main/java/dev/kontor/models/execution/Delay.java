package dev.kontor.models.execution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Says how long each order is on its way. What is drawn is drawn by a hash of the order's id, so
 * that it is the same in every run and whatever else is sent.
 */
final class Delay {
  private static final double MOST = 86_400_000;

  private final Latency latency;
  private final double mean;
  private final double sigma;

  Delay(Latency latency) {
    this.latency = latency;
    mean = latency.mean().toMillis();
    sigma = latency.sigma().doubleValue();
  }

  /** In whole milliseconds, a day at most. */
  long of(String orderId) {
    if (mean == 0 || latency.model() == Latency.Model.CONSTANT) {
      return (long) mean;
    }
    double chance = chance(latency.seed(), orderId);
    double drawn =
        latency.model() == Latency.Model.EXPONENTIAL
            ? -mean * StrictMath.log(1 - chance)
            : mean * StrictMath.exp(sigma * Normal.quantile(chance) - sigma * sigma / 2);
    return (long) Math.min(drawn, MOST);
  }

  /** A number from above 0 to below 1, by a hash. */
  private static double chance(long seed, String orderId) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + "\n" + orderId).getBytes(StandardCharsets.UTF_8));
      long bits = ByteBuffer.wrap(hash).getLong() >>> 12;
      return (bits + 0.5) / (1L << 52);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
