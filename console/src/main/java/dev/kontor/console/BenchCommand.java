package dev.kontor.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kontor.jobs.bench.Bench;
import dev.kontor.jobs.bench.Measurement;
import dev.kontor.jobs.bench.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.RuntimeExecutionMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bench",
    description = "Measures the whole graph beside the same decisions in a plain loop.",
    subcommands = {
      DeskBenchCommand.class,
      ForestsCommand.class,
      IndicatorsBenchCommand.class,
      KernelsCommand.class
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Option(names = "--bars", defaultValue = "4000000", description = "how many one-minute bars")
  private long bars;

  @Option(
      names = "--instruments",
      defaultValue = "50",
      description = "of how many instruments (default: ${DEFAULT-VALUE})")
  private int instruments;

  @Option(
      names = "--weigh",
      description = "take checkpoints as well, and tell their size and the heap in use")
  private boolean weigh;

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
      defaultValue = "1,2",
      description = "with how many tasks side by side")
  private List<Integer> parallelism;

  @Option(
      names = "--work",
      split = ",",
      defaultValue = "BASE,PATTERNS,MODEL",
      description = "what to do: ${COMPLETION-CANDIDATES}")
  private List<Workload> workloads;

  @Option(
      names = "--out",
      defaultValue = "runs/bench.json",
      description = "the file for the numbers")
  private Path out;

  @Override
  public Integer call() throws Exception {
    refuse(bars, instruments);
    List<Measurement> all = rounds.medians(bars, this::measure);
    print(all);
    write(all, out);
    boolean same = all.stream().map(Measurement::hash).distinct().count() == 1;
    System.out.println(same ? "one ledger" : "the ledgers differ: the comparison is void");
    return same ? 0 : 1;
  }

  static void refuse(long bars, int instruments) {
    if (bars < 1_000) {
      throw new BadUse("--bars: '" + bars + "': must be 1000 or more");
    }
    if (instruments < 1 || instruments > bars) {
      throw new BadUse(
          "--instruments: '" + instruments + "': must be from 1 to the number of bars");
    }
  }

  private List<Measurement> measure(long bars) throws Exception {
    Bench bench = new Bench(bars, instruments, weigh);
    List<Measurement> all = new ArrayList<>();
    all.add(bench.plain());
    for (RuntimeExecutionMode mode : modes) {
      for (int tasks : parallelism) {
        for (Workload workload : workloads) {
          all.add(bench.graph(workload, mode, tasks));
        }
      }
    }
    return all;
  }

  static void print(List<Measurement> all) {
    Measurement plain = all.get(0);
    System.out.printf("%-24s %14s %14s %10s%n", "", "bars/s wall", "bars/s cpu", "of plain");
    for (Measurement one : all) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %,14d %,14d %10.2f%n",
          one.what(),
          one.perWallSecond(),
          one.perCpuSecond(),
          (double) one.perCpuSecond() / plain.perCpuSecond());
      if (one.heapBytes() > 0) {
        System.out.printf(
            Locale.ROOT,
            "%24s heap in use %,d MB, largest checkpoint %,d MB%n",
            "",
            one.heapBytes() >> 20,
            one.checkpointBytes() >> 20);
      }
    }
  }

  static void write(List<Measurement> all, Path out) throws java.io.IOException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode json = mapper.createArrayNode();
    for (Measurement one : all) {
      json.addObject()
          .put("what", one.what())
          .put("bars", one.bars())
          .put("wallSeconds", one.wallSeconds())
          .put("cpuSeconds", one.cpuSeconds())
          .put("ledgerTip", one.hash())
          .put("heapBytes", one.heapBytes())
          .put("checkpointBytes", one.checkpointBytes());
    }
    Path folder = out.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Files.writeString(out, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }
}
