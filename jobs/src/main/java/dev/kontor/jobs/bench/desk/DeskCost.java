package dev.kontor.jobs.bench.desk;

/**
 * What a desk's marks cost.
 *
 * @param what how the desk was called
 * @param marks over all accounts
 * @param nanos of CPU time, for all of them
 */
public record DeskCost(
    String what, int accounts, long marks, long nanos, long entries, long fills) {
  public long perSecond() {
    return Math.round(marks * 1e9 / nanos);
  }
}
