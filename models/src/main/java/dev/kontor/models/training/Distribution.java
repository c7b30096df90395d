package dev.kontor.models.training;

import java.util.Arrays;

/**
 * How a feature was distributed in training, to see later whether it still is.
 *
 * @param edges of the bins, ascending and different; a bin ends before its upper edge, the first
 *     and the last bin have no outer edge
 * @param shares of the values present, by bin, one more than edges; they sum to 1
 * @param missing the share of values that were absent or not finite, of all
 */
public record Distribution(
    double mean, double deviation, double[] edges, double[] shares, double missing) {

  /**
   * @param bins how many, of equally many values where values differ enough
   */
  public static Distribution of(double[] values, int bins) {
    double[] present = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (present.length == 0) {
      return new Distribution(Double.NaN, Double.NaN, new double[0], new double[] {1}, 1);
    }
    double mean = Arrays.stream(present).sum() / present.length;
    double square = Arrays.stream(present).map(v -> (v - mean) * (v - mean)).sum();
    double[] edges = new double[bins - 1];
    for (int i = 1; i < bins; i++) {
      edges[i - 1] = present[(int) ((long) present.length * i / bins)];
    }
    edges = Arrays.stream(edges).filter(edge -> edge > present[0]).distinct().toArray();
    double[] shares = new double[edges.length + 1];
    for (double value : present) {
      shares[bin(edges, value)] += 1.0 / present.length;
    }
    return new Distribution(
        mean,
        Math.sqrt(square / present.length),
        edges,
        shares,
        1 - (double) present.length / values.length);
  }

  /** The bin of a value. */
  public static int bin(double[] edges, double value) {
    int bin = 0;
    while (bin < edges.length && value >= edges[bin]) {
      bin++;
    }
    return bin;
  }
}
