package dev.kontor.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kontor.jobs.bench.desk.AccountWeight;
import dev.kontor.jobs.bench.desk.DeskBench;
import dev.kontor.jobs.bench.desk.DeskCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "desk",
    description =
        "Measures desks alone, with a signal on one mark in a hundred: called directly, and hosted.",
    mixinStandardHelpOptions = true)
final class DeskBenchCommand implements Callable<Integer> {
  @Option(
      names = "--marks",
      defaultValue = "10000000",
      description = "how many marks, over all accounts (default: ${DEFAULT-VALUE})")
  private long marks;

  @Option(
      names = "--instruments",
      defaultValue = "50",
      description = "of how many instruments (default: ${DEFAULT-VALUE})")
  private int instruments;

  @Option(
      names = "--accounts",
      split = ",",
      defaultValue = "1,1000",
      description = "for how many accounts (default: ${DEFAULT-VALUE})")
  private List<Integer> accounts;

  @Mixin private Rounds rounds;

  @Option(
      names = "--out",
      defaultValue = "runs/bench-desk.json",
      description = "the file for the numbers (default: ${DEFAULT-VALUE})")
  private Path out;

  @Override
  public Integer call() throws Exception {
    for (int number : accounts) {
      if (number < 1 || instruments < 1 || marks < (long) number * instruments) {
        throw new BadUse("--marks: '" + marks + "': must be one for each account and instrument");
      }
    }
    int turns = rounds.count();
    List<DeskCost> all = new ArrayList<>();
    boolean same = true;
    System.out.printf("%-24s %10s %16s %10s%n", "", "accounts", "marks/s cpu", "of direct");
    for (int number : accounts) {
      List<DeskCost> costs = new DeskBench(marks, instruments, number).medians(turns);
      print(costs);
      all.addAll(costs);
      same &= costs.stream().map(DeskCost::entries).distinct().count() == 1;
    }
    AccountWeight weight = AccountWeight.of(instruments);
    System.out.printf(
        Locale.ROOT,
        "%nan account with %d open orders: %,d bytes%n",
        weight.orders(),
        weight.bytes());
    write(all);
    System.out.println(same ? "the same entries" : "the entries differ: the comparison is void");
    return same ? 0 : 1;
  }

  /** Jobs beside the job that calls directly. */
  private static void print(List<DeskCost> costs) {
    DeskCost direct = costs.get(1);
    for (DeskCost cost : costs) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %,10d %,16d %10.2f%n",
          cost.what(),
          cost.accounts(),
          cost.perSecond(),
          (double) cost.perSecond() / direct.perSecond());
    }
  }

  private void write(List<DeskCost> costs) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode json = mapper.createArrayNode();
    for (DeskCost cost : costs) {
      json.addObject()
          .put("what", cost.what())
          .put("accounts", cost.accounts())
          .put("marks", cost.marks())
          .put("cpuNanos", cost.nanos())
          .put("entries", cost.entries());
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }
}
