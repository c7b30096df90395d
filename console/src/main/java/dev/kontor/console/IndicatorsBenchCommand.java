package dev.kontor.console;

import dev.kontor.jobs.bench.IndicatorBench;
import dev.kontor.jobs.bench.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.RuntimeExecutionMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "indicators",
    description = "Measures the graph from bars to twenty indicators alone, beside a plain loop.",
    mixinStandardHelpOptions = true)
final class IndicatorsBenchCommand implements Callable<Integer> {
  @Option(names = "--bars", defaultValue = "4000000", description = "how many one-minute bars")
  private long bars;

  @Option(
      names = "--instruments",
      defaultValue = "50",
      description = "of how many instruments (default: ${DEFAULT-VALUE})")
  private int instruments;

  @Mixin private Rounds rounds;

  @Option(
      names = "--mode",
      split = ",",
      defaultValue = "STREAMING,BATCH",
      description = "in which modes: ${COMPLETION-CANDIDATES}")
  private List<RuntimeExecutionMode> modes;

  @Option(
      names = "--parallelism",
      split = ",",
      defaultValue = "2",
      description = "with how many tasks side by side (default: ${DEFAULT-VALUE})")
  private List<Integer> parallelism;

  @Option(
      names = "--out",
      defaultValue = "runs/bench-indicators.json",
      description = "the file for the numbers (default: ${DEFAULT-VALUE})")
  private Path out;

  @Override
  public Integer call() throws Exception {
    BenchCommand.refuse(bars, instruments);
    List<Measurement> all = rounds.medians(bars, this::measure);
    BenchCommand.print(all);
    BenchCommand.write(all, out);
    boolean same = all.stream().map(Measurement::hash).distinct().count() == 1;
    System.out.println(same ? "the same rows" : "the rows differ: the comparison is void");
    return same ? 0 : 1;
  }

  private List<Measurement> measure(long bars) throws Exception {
    IndicatorBench bench = new IndicatorBench(bars, instruments);
    List<Measurement> all = new ArrayList<>();
    all.add(bench.plain());
    for (RuntimeExecutionMode mode : modes) {
      for (int tasks : parallelism) {
        all.add(bench.graph(mode, tasks));
      }
    }
    return all;
  }
}
