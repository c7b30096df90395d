package dev.kontor.jobs.bench.kernels;

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

/** The same bars and the same twenty as {@link KernelBenchmark}, by ta4j. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Ta4jBenchmark {
  /** How many bars each series keeps. */
  @Param({"100", "250"})
  public int kept;

  private Minutes minutes;
  private Ta4jTwenty[] instruments;

  @Setup
  public void warm() {
    minutes = new Minutes();
    instruments = new Ta4jTwenty[Minutes.INSTRUMENTS];
    for (int i = 0; i < instruments.length; i++) {
      instruments[i] = new Ta4jTwenty(kept);
    }
    Processor processor = new Processor();
    for (int i = 0; i < Minutes.WARM; i++) {
      minute(processor);
    }
  }

  /** Takes one bar of each instrument in. */
  @Benchmark
  @OperationsPerInvocation(Minutes.INSTRUMENTS)
  public double minute(Processor processor) {
    processor.count(Minutes.INSTRUMENTS);
    int at = minutes.minute();
    double sum = 0;
    for (int i = 0; i < instruments.length; i++) {
      sum += instruments[i].next(minutes.bar(at + i));
    }
    return sum;
  }
}
