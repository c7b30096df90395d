package dev.kontor.models.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Three growing columns; what an {@link EquityCurve} is made from. Mutable. */
final class EquitySeries {
  private long[] times = new long[64];
  private double[] equity = new double[64];
  private double[] exposure = new double[64];
  private int size;
  private boolean sorted = true;

  void add(long time, double worth, double exposed) {
    if (size > 0 && time == times[size - 1]) {
      size--;
    } else if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      equity = Arrays.copyOf(equity, size * 2);
      exposure = Arrays.copyOf(exposure, size * 2);
    }
    sorted &= size == 0 || time > times[size - 1];
    times[size] = time;
    equity[size] = worth;
    exposure[size] = exposed;
    size++;
  }

  EquityCurve curve() {
    return sorted
        ? new EquityCurve(
            Arrays.copyOf(times, size), Arrays.copyOf(equity, size), Arrays.copyOf(exposure, size))
        : inOrder().curve();
  }

  private EquitySeries inOrder() {
    EquitySeries ordered = new EquitySeries();
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingLong(i -> times[i]))
        .forEach(i -> ordered.add(times[i], equity[i], exposure[i]));
    return ordered;
  }
}
