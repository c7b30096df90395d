package dev.kontor.jobs.bench;

/**
 * What a run came to.
 *
 * @param hash of all that it gave
 * @param heapBytes in use after a garbage collection; 0 if not weighed
 * @param checkpointBytes of the largest checkpoint; 0 if not weighed
 */
record Outcome(String hash, long heapBytes, long checkpointBytes) {
  static Outcome of(String hash) {
    return new Outcome(hash, 0, 0);
  }
}
