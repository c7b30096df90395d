package dev.kontor.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kontor.jobs.bench.kernels.Cost;
import dev.kontor.jobs.bench.kernels.KernelBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "kernels",
    description = "Measures the kernels of twenty usual indicators, and ta4j beside them.",
    mixinStandardHelpOptions = true)
final class KernelsCommand implements Callable<Integer> {
  @Option(
      names = "--forks",
      defaultValue = "3",
      description = "in how many JVMs to measure, one after another (default: ${DEFAULT-VALUE})")
  private int forks;

  @Option(
      names = "--iterations",
      defaultValue = "3",
      description = "how often each JVM measures; the median counts (default: ${DEFAULT-VALUE})")
  private int iterations;

  @Option(
      names = "--millis",
      defaultValue = "1000",
      description = "how long each measurement takes (default: ${DEFAULT-VALUE})")
  private long millis;

  @Option(
      names = "--each",
      description = "measure each function of the catalog alone as well; takes some minutes more")
  private boolean each;

  @Option(
      names = "--out",
      defaultValue = "runs/bench-kernels.json",
      description = "the file for the numbers (default: ${DEFAULT-VALUE})")
  private Path out;

  @Override
  public Integer call() throws Exception {
    atLeastOne("--forks", forks);
    atLeastOne("--iterations", iterations);
    atLeastOne("--millis", millis);
    KernelBench bench = new KernelBench(forks, iterations, millis);
    List<Cost> costs = new ArrayList<>();
    costs.add(bench.twenty());
    costs.addAll(bench.ta4j());
    beside(costs);
    if (each) {
      System.err.println("kontor: measuring each function alone, which takes some minutes");
      List<Cost> functions = new ArrayList<>(new KernelBench(1, 3, 200).each());
      functions.sort(Comparator.comparingDouble(Cost::nanos).reversed());
      table(functions);
      costs.addAll(functions);
    }
    write(costs);
    return 0;
  }

  private static void atLeastOne(String option, long given) {
    if (given < 1) {
      throw new BadUse(option + ": '" + given + "': must be 1 or more");
    }
  }

  private static void beside(List<Cost> costs) {
    Cost ours = costs.get(0);
    System.out.printf(
        "%-24s %12s %23s %10s%n", "twenty indicators", "ns a bar", "from, to", "times");
    for (Cost cost : costs) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %,12.1f %,11.1f %,11.1f %10.1f%n",
          cost == ours ? "Kontor" : cost.subject(),
          cost.nanos(),
          cost.lowest(),
          cost.highest(),
          cost.nanos() / ours.nanos());
    }
    System.out.printf(
        Locale.ROOT, "%nmemory of the twenty, one instrument: %,d bytes%n", ours.bytes());
  }

  private static void table(List<Cost> functions) {
    System.out.printf("%n%-24s %12s %23s %10s%n", "one function", "ns a bar", "from, to", "bytes");
    for (Cost cost : functions) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %,12.1f %,11.1f %,11.1f %,10d%n",
          cost.subject(),
          cost.nanos(),
          cost.lowest(),
          cost.highest(),
          cost.bytes());
    }
  }

  private void write(List<Cost> costs) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode json = mapper.createArrayNode();
    for (Cost cost : costs) {
      json.addObject()
          .put("subject", cost.subject())
          .put("nanosPerBar", cost.nanos())
          .put("lowest", cost.lowest())
          .put("highest", cost.highest())
          .put("stateBytes", cost.bytes());
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }
}
