package dev.kontor.models.watching;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How values were distributed in training.
 *
 * @param edges between the bins, ascending and different; a bin ends before its upper edge, the
 *     first and the last one have no outer edge
 * @param shares of the values present by bin, one more than edges; they sum to 1
 * @param missing the share of values that were absent, of all
 */
public record Bins(double[] edges, double[] shares, double missing) implements Serializable {
  public Bins {
    if (shares.length != edges.length + 1) {
      throw new IllegalArgumentException(
          "bins of "
              + edges.length
              + " edges need "
              + (edges.length + 1)
              + " shares, not "
              + shares.length);
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i - 1] < edges[i])) {
        throw new IllegalArgumentException(
            "edges must ascend, not " + edges[i - 1] + " before " + edges[i]);
      }
    }
  }

  /**
   * @param count how many bins, of equally many values where the values differ enough
   */
  public static Bins of(double[] values, int count) {
    double[] present = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (present.length == 0) {
      return new Bins(new double[0], new double[] {1}, 1);
    }
    double[] cuts = new double[count - 1];
    for (int i = 1; i < count; i++) {
      cuts[i - 1] = present[(int) ((long) present.length * i / count)];
    }
    double[] edges = Arrays.stream(cuts).filter(edge -> edge > present[0]).distinct().toArray();
    double[] shares = new double[edges.length + 1];
    for (double value : present) {
      shares[bin(edges, value)] += 1.0 / present.length;
    }
    return new Bins(edges, shares, 1 - (double) present.length / values.length);
  }

  /**
   * How many values are in each bin; those that are not finite are in none.
   *
   * @param from the place of the first value
   * @param step from one to the next
   * @param number of values
   */
  public long[] count(double[] values, int from, int step, int number) {
    long[] counts = new long[shares.length];
    for (int i = 0; i < number; i++) {
      double value = values[from + i * step];
      if (Double.isFinite(value)) {
        counts[bin(edges, value)]++;
      }
    }
    return counts;
  }

  private static int bin(double[] edges, double value) {
    int found = Arrays.binarySearch(edges, value);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
