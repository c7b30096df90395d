package dev.kontor.console;

import dev.kontor.console.report.Table;
import dev.kontor.jobs.Alarms;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.Strangers;
import dev.kontor.jobs.checks.Finding;
import dev.kontor.jobs.checks.Lookahead;
import dev.kontor.jobs.checks.StrategyWarmup;
import dev.kontor.models.strategy.FeatureSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = "Checks a configuration without running it, or what a run of it would do.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, description = "the configuration file")
  private Path config;

  @Option(
      names = "--lookahead",
      description =
          "runs it on all data and on what lies before some cuts: what was known must not change")
  private boolean lookahead;

  @Option(
      names = "--cuts",
      defaultValue = "5",
      description = "how many cuts, spread over the data; default ${DEFAULT-VALUE}")
  private int cuts;

  @Option(
      names = "--warmup",
      description = "says after how many bars each value no longer depends on where history starts")
  private boolean warmup;

  @Option(names = "--from", description = "skips what is before this time")
  private String from;

  @Option(names = "--to", description = "skips what is at or after this time")
  private String to;

  @Override
  public Integer call() throws Exception {
    if (cuts < 1 || cuts > 1_000) {
      throw new BadUse("--cuts: '" + cuts + "': must be from 1 to 1000");
    }
    Plan plan = Configurations.read(config, Moment.parse("--from", from), Moment.parse("--to", to));
    Strangers.of(plan.config()).forEach(line -> System.err.println("kontor: " + line));
    Alarms.of(plan)
        .forEach(one -> System.err.println("kontor: " + one.model() + ": " + one.text()));
    System.out.println(
        plan.config().name() + ": good; " + plan.config().strategy().rules().size() + " rules");
    FeatureSet features = plan.trading().plan().compile().features();
    if (!features.isEmpty()) {
      System.out.println("features: " + features.count() + ", sha256 " + features.sha256());
    }
    if (warmup) {
      printWarmup(plan);
    }
    return !lookahead || looksOnlyBack(plan) ? 0 : 1;
  }

  private boolean looksOnlyBack(Plan plan) throws Exception {
    List<Finding> differences = new ArrayList<>();
    Path folder = Files.createTempDirectory("kontor-check");
    try {
      new Lookahead(RuntimeExecutionMode.BATCH, 1)
          .check(
              plan,
              cuts,
              folder,
              finding -> {
                print(finding);
                if (!finding.isSame()) {
                  differences.add(finding);
                }
              });
    } finally {
      delete(folder);
    }
    System.out.println(
        differences.isEmpty()
            ? "nothing that was known changes with what follows"
            : "something looks ahead: " + first(differences));
    return differences.isEmpty();
  }

  private static void printWarmup(Plan plan) throws IOException {
    Table table = new Table().alignRight(2).alignRight(3);
    table.row("value", "expression", "present after", "settled after");
    StrategyWarmup warmup = StrategyWarmup.measure(plan);
    warmup
        .settlings()
        .forEach(
            (value, settling) ->
                table.row(
                    value.name(),
                    value.text(),
                    settling.present() == 0 ? "never" : "" + settling.present(),
                    settling.toString()));
    System.out.print(table);
    System.out.println("in bars of " + plan.config().strategy().timeframe());
  }

  /** One line, padded for a terminal: a table would have to wait for the last cut. */
  private static void print(Finding finding) {
    System.out.printf(
        java.util.Locale.ROOT,
        "until %s  %-19s %,9d the same%s%n",
        Instant.ofEpochMilli(finding.cut()),
        finding.kind(),
        finding.compared(),
        finding.isSame() ? "" : ", then " + finding.difference());
  }

  private static String first(List<Finding> differences) {
    Finding first = differences.get(0);
    return first.kind() + " at " + first.difference();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
