package dev.kontor.jobs.checks;

import dev.kontor.connectors.files.History;
import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.RunOptions;
import dev.kontor.jobs.output.OutputFile;
import dev.kontor.jobs.output.RowLines;
import dev.kontor.models.checks.Told;
import dev.kontor.models.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.flink.api.common.RuntimeExecutionMode;

/**
 * Runs the whole graph on all data and again on the data before some cuts. Whatever was known at a
 * cut must be the same in both: who cannot see what follows cannot have used it.
 */
public final class Lookahead {
  private final Run run;

  /** A way to run the graph that writes a run's files, rows and matches among them. */
  @FunctionalInterface
  public interface Run {
    void into(Plan plan, Path folder) throws Exception;
  }

  public Lookahead(RuntimeExecutionMode mode, int parallelism) {
    this((plan, folder) -> Backtest.run(plan, new RunOptions(folder, mode, parallelism, 0, true)));
  }

  public Lookahead(Run run) {
    this.run = run;
  }

  /**
   * @param cuts how many, spread over the bars; every second one in the middle of a bar
   * @param folder for the files of the runs
   * @param out hears of each cut and kind in order
   * @throws BadSetting if there is no bar to cut at
   */
  public void check(Plan plan, int cuts, Path folder, Consumer<Finding> out) throws Exception {
    Map<String, RunLines> whole = lines(plan, folder.resolve("whole"));
    for (long cut : times(plan, whole.get("bars").told(), cuts)) {
      History history = plan.history().between(plan.history().from(), cut);
      Plan before = new Plan(plan.config(), history, plan.trading(), plan.actions());
      Map<String, RunLines> part = lines(before, folder.resolve("cut"));
      long known = known(plan, part.get("bars").told(), cut);
      for (Map.Entry<String, RunLines> kind : whole.entrySet()) {
        out.accept(Finding.of(kind.getKey(), kind.getValue(), part.get(kind.getKey()), known));
      }
    }
  }

  /** A trade or a quote of the very time of a cut is behind it, and what it does at that time. */
  private static long known(Plan plan, List<Told> bars, long cut) {
    if (plan.trading().bars().fills()) {
      return passed(bars, cut);
    }
    return plan.config().venue().fills().finer() ? cut - 1 : cut;
  }

  /**
   * A bar in which nobody trades is known when something later comes. So where such bars are filled
   * in, only what lies before the last one is known at a cut.
   */
  private static long passed(List<Told> bars, long cut) {
    return bars.stream().mapToLong(Told::time).filter(time -> time <= cut).max().orElse(cut) - 1;
  }

  private Map<String, RunLines> lines(Plan plan, Path folder) throws Exception {
    run.into(plan, folder);
    Map<String, RunLines> lines = new LinkedHashMap<>();
    lines.put("bars", table(folder, OutputFile.BARS.file()));
    boolean scored = !plan.config().strategy().models().isEmpty();
    lines.put(scored ? "features and scores" : "features", table(folder, RowLines.FEATURES));
    lines.put("matches", table(folder, RowLines.MATCHES));
    lines.put("signals", table(folder, OutputFile.SIGNALS.file()));
    lines.put("ledger", RunLines.ledger(folder.resolve(OutputFile.LEDGER.file())));
    return lines;
  }

  private static RunLines table(Path folder, String file) throws IOException {
    return RunLines.table(folder.resolve(file));
  }

  private static TreeSet<Long> times(Plan plan, List<Told> bars, int cuts) {
    List<Long> ends = bars.stream().map(Told::time).distinct().toList();
    if (ends.isEmpty()) {
      throw new BadSetting("data", null, "has no bar, so there is nothing to check");
    }
    TreeSet<Long> times = new TreeSet<>();
    for (int i = 1; i <= cuts; i++) {
      long end = ends.get((int) ((long) i * ends.size() / (cuts + 1)));
      long half = i % 2 == 0 ? plan.config().strategy().timeframe().millis() / 2 : 0;
      times.add(Math.min(end + half, plan.history().to()));
    }
    return times;
  }
}
