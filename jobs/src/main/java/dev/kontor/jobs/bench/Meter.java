package dev.kontor.jobs.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Takes the time of a run: the clock's, and the processor's of the whole process. */
final class Meter {
  private Meter() {}

  /** What is measured. */
  @FunctionalInterface
  interface Work {
    Outcome run() throws Exception;
  }

  static Measurement measure(String what, long bars, Work work) throws Exception {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc(); // so that none pays for the garbage of the one before
    long cpu = process.getProcessCpuTime();
    long wall = System.nanoTime();
    Outcome outcome = work.run();
    return new Measurement(
        what,
        bars,
        (System.nanoTime() - wall) / 1e9,
        (process.getProcessCpuTime() - cpu) / 1e9,
        outcome.hash(),
        outcome.heapBytes(),
        outcome.checkpointBytes());
  }
}
