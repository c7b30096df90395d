package dev.kontor.operators.statefun;

import java.time.Duration;

/** Sums of times that stop at the end of time. */
final class Time {
  private Time() {}

  static long after(long time, Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("a delay may not be negative, was " + delay);
    }
    long sum = time + delay.toMillis();
    return sum < time ? Long.MAX_VALUE : sum;
  }
}
