package dev.kontor.models.training;

import dev.kontor.models.watching.Bins;
import java.util.Arrays;

/**
 * How a feature was distributed in training, to see later whether it still is.
 *
 * @param bins as a watch reads them
 */
public record Distribution(double mean, double deviation, Bins bins) {

  /**
   * @param count how many bins
   */
  public static Distribution of(double[] values, int count) {
    double[] present = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    double mean = present.length == 0 ? Double.NaN : Arrays.stream(present).sum() / present.length;
    double square = Arrays.stream(present).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = present.length == 0 ? Double.NaN : Math.sqrt(square / present.length);
    return new Distribution(mean, deviation, Bins.of(values, count));
  }
}
