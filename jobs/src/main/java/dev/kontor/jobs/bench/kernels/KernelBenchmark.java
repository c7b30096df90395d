package dev.kontor.jobs.bench.kernels;

import dev.kontor.models.indicators.IndicatorSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Nanoseconds for one bar of one instrument, of fifty that take turns. JMH asks for it to be open.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
  /** A {@link Subject}. */
  @Param(Subject.TWENTY)
  public String subject;

  private Minutes minutes;
  private IndicatorSet set;
  private double[][] memories;

  @Setup
  public void warm() {
    minutes = new Minutes();
    set = Subject.compile(subject);
    memories = new double[Minutes.INSTRUMENTS][];
    for (int i = 0; i < memories.length; i++) {
      memories[i] = set.fresh();
    }
    Processor processor = new Processor();
    for (int i = 0; i < Minutes.WARM; i++) {
      minute(processor);
    }
  }

  /** Takes one bar of each instrument in. */
  @Benchmark
  @OperationsPerInvocation(Minutes.INSTRUMENTS)
  public double[][] minute(Processor processor) {
    processor.count(Minutes.INSTRUMENTS);
    int at = minutes.minute();
    for (int i = 0; i < memories.length; i++) {
      set.update(memories[i], minutes.bar(at + i));
    }
    return memories;
  }
}
