package dev.kontor.jobs.bench.kernels;

import java.util.Arrays;

/**
 * What a bar of one instrument costs.
 *
 * @param subject what was measured
 * @param nanos the median of all measurements, over all forks
 * @param lowest the fastest of them
 * @param highest the slowest of them
 * @param bytes of memory for one instrument and timeframe; 0 if not known
 */
public record Cost(String subject, double nanos, double lowest, double highest, long bytes) {
  static Cost of(String subject, double[] measured, long bytes) {
    double[] sorted = measured.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Cost(subject, median, sorted[0], sorted[n - 1], bytes);
  }
}
