package dev.kontor.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kontor.jobs.bench.kernels.ForestBench;
import dev.kontor.jobs.bench.kernels.ForestCost;
import dev.kontor.models.predict.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "forests",
    description =
        "Measures forests of 100 trees of depth 8 as flat trees, pmml-evaluator beside them, and how"
            + " long it takes to say why a row has its score.",
    mixinStandardHelpOptions = true)
final class ForestsCommand implements Callable<Integer> {
  @Option(
      names = "--forks",
      defaultValue = "1",
      description = "in how many JVMs to measure, one after another (default: ${DEFAULT-VALUE})")
  private int forks;

  @Option(
      names = "--iterations",
      defaultValue = "5",
      description = "how often each JVM measures; the median counts (default: ${DEFAULT-VALUE})")
  private int iterations;

  @Option(
      names = "--millis",
      defaultValue = "1000",
      description = "how long each measurement takes (default: ${DEFAULT-VALUE})")
  private long millis;

  @Option(
      names = "--out",
      defaultValue = "runs/bench-forests.json",
      description = "the file for the numbers (default: ${DEFAULT-VALUE})")
  private Path out;

  @Override
  public Integer call() throws Exception {
    atLeastOne("--forks", forks);
    atLeastOne("--iterations", iterations);
    atLeastOne("--millis", millis);
    ForestBench bench = new ForestBench(forks, iterations, millis);
    Serving serving = bench.check();
    System.out.println(serving.why());
    if (serving.by() != Serving.By.FLAT_TREES) {
      System.out.println("flat trees may not serve: the comparison is void");
      return 1;
    }
    List<ForestCost> costs = bench.measure();
    print(costs);
    write(costs);
    return 0;
  }

  private static void atLeastOne(String option, long given) {
    if (given < 1) {
      throw new BadUse(option + ": '" + given + "': must be 1 or more");
    }
  }

  private static void print(List<ForestCost> costs) {
    System.out.printf(
        "%-24s %12s %25s %8s %12s %10s%n",
        "a row, so many forests", "ns a row", "from, to", "times", "bytes made", "heap MB");
    for (ForestCost cost : costs) {
      double flat =
          costs.stream()
              .filter(one -> one.by() == Serving.By.FLAT_TREES && !one.explained())
              .filter(one -> one.models() == cost.models())
              .findFirst()
              .orElseThrow()
              .nanos();
      System.out.printf(
          Locale.ROOT,
          "%-24s %,12.0f %,12.0f %,12.0f %8.1f %,12.1f %10.1f%n",
          name(cost),
          cost.nanos(),
          cost.lowest(),
          cost.highest(),
          cost.nanos() / flat,
          cost.allocated(),
          cost.heap() / 1e6);
    }
  }

  private static String name(ForestCost cost) {
    String by = cost.by() == Serving.By.FLAT_TREES ? "flat" : "pmml-evaluator";
    return cost.models() + ", " + by + (cost.explained() ? ", explained" : "");
  }

  private void write(List<ForestCost> costs) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode json = mapper.createArrayNode();
    for (ForestCost cost : costs) {
      json.addObject()
          .put("by", cost.by().name())
          .put("models", cost.models())
          .put("explained", cost.explained())
          .put("nanosPerRow", cost.nanos())
          .put("lowest", cost.lowest())
          .put("highest", cost.highest())
          .put("allocatedBytes", cost.allocated())
          .put("heapBytes", cost.heap());
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }
}
