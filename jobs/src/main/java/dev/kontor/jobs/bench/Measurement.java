package dev.kontor.jobs.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One measurement.
 *
 * @param what the plain loop, or a mode and parallelism
 * @param cpuSeconds of the whole process: compilation and garbage collection count
 * @param hash of the ledger's last line: equal for all, or the comparison is void
 * @param heapBytes in use after a garbage collection, with the state of all instruments; 0 if not
 *     measured
 * @param checkpointBytes of the largest checkpoint; 0 if there was none
 */
public record Measurement(
    String what,
    long bars,
    double wallSeconds,
    double cpuSeconds,
    String hash,
    long heapBytes,
    long checkpointBytes) {
  public long perWallSecond() {
    return Math.round(bars / wallSeconds);
  }

  public long perCpuSecond() {
    return Math.round(bars / cpuSeconds);
  }

  /** The median of each measurement, by CPU time, over turns that all measured the same. */
  public static List<Measurement> medians(List<List<Measurement>> turns) {
    return IntStream.range(0, turns.get(0).size())
        .mapToObj(
            i ->
                turns.stream()
                    .map(turn -> turn.get(i))
                    .sorted(Comparator.comparingDouble(Measurement::cpuSeconds))
                    .toList()
                    .get(turns.size() / 2))
        .toList();
  }
}
