package dev.kontor.jobs.bench;

/**
 * One measurement.
 *
 * @param what the plain loop, or a mode and parallelism
 * @param cpuSeconds of the whole process: compilation and garbage collection count
 * @param hash of the ledger's last line: equal for all, or the comparison is void
 */
public record Measurement(
    String what, long bars, double wallSeconds, double cpuSeconds, String hash) {
  public long perWallSecond() {
    return Math.round(bars / wallSeconds);
  }

  public long perCpuSecond() {
    return Math.round(bars / cpuSeconds);
  }
}
