package dev.kontor.jobs.bench.kernels;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The processor's time that the measuring thread had, which others on the machine cannot take from
 * it. JMH makes a result of each public method.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Processor {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long before;
  private long spent;
  private long bars;

  @Setup(Level.Iteration)
  public void start() {
    bars = 0;
    before = threads.getCurrentThreadCpuTime();
  }

  @TearDown(Level.Iteration)
  public void stop() {
    spent = threads.getCurrentThreadCpuTime() - before;
  }

  void count(int more) {
    bars += more;
  }

  /** Nanoseconds a bar. */
  public double nanos() {
    return (double) spent / bars;
  }
}
