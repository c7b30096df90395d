package dev.kontor.console.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Thins a series of any length to at most 1,500 samples: the lowest and the highest of each bucket,
 * and the first and the last of all; so extremes survive, and a short series stays as it is. When
 * all buckets are full, neighbours merge: memory is bounded, and the length need not be known.
 */
final class Decimation {
  static final int SAMPLES = 1500;

  private static final int BUCKETS = (SAMPLES - 2) / 2;

  private final List<Bucket> buckets = new ArrayList<>(BUCKETS);
  private long perBucket = 1;
  private long inLast;
  private Sample first;
  private Sample last;

  /** Samples come in order of time. What is not finite is skipped. */
  void add(long time, double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    last = new Sample(time, value);
    first = first == null ? last : first;
    if (buckets.size() == BUCKETS && inLast == perBucket) {
      merge();
    }
    Bucket alone = new Bucket(last, last);
    if (buckets.isEmpty() || inLast == perBucket) {
      buckets.add(alone);
      inLast = 1;
    } else {
      int end = buckets.size() - 1;
      buckets.set(end, buckets.get(end).with(alone));
      inLast++;
    }
  }

  List<Sample> samples() {
    List<Sample> samples = new ArrayList<>(2 * buckets.size() + 2);
    if (first != null) {
      append(samples, first);
      for (Bucket bucket : buckets) {
        append(samples, bucket.earlier());
        append(samples, bucket.later());
      }
      append(samples, last);
    }
    return samples;
  }

  private void merge() {
    for (int i = 0; 2 * i < buckets.size(); i++) {
      boolean alone = 2 * i + 1 == buckets.size();
      Bucket left = buckets.get(2 * i);
      buckets.set(i, alone ? left : left.with(buckets.get(2 * i + 1)));
      inLast = alone ? perBucket : 2 * perBucket;
    }
    buckets.subList((buckets.size() + 1) / 2, buckets.size()).clear();
    perBucket *= 2;
  }

  private static void append(List<Sample> samples, Sample next) {
    if (samples.isEmpty() || !samples.get(samples.size() - 1).equals(next)) {
      samples.add(next);
    }
  }

  private record Bucket(Sample low, Sample high) {
    Bucket with(Bucket next) {
      return new Bucket(
          next.low.value() < low.value() ? next.low : low,
          next.high.value() > high.value() ? next.high : high);
    }

    Sample earlier() {
      return low.time() <= high.time() ? low : high;
    }

    Sample later() {
      return low.time() <= high.time() ? high : low;
    }
  }
}
