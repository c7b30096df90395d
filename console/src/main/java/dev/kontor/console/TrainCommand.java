package dev.kontor.console;

import dev.kontor.console.report.Table;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.training.Training;
import dev.kontor.models.training.Examination;
import dev.kontor.models.training.Scores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "train",
    description =
        "Trains a model on a strategy's features and examines it; writes PMML and a card.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  @Mixin private HistoryOptions history;

  @Option(names = "--name", description = "of the model and its files; default that of the run")
  private String name;

  @Override
  public Integer call() throws Exception {
    if (name != null && !NAME.matcher(name).matches()) {
      throw new BadUse("--name: '" + name + "': must be letters, digits, '.', '_' and '-'");
    }
    Plan plan = history.plan();
    String model = name != null ? name : plan.config().name().replaceAll("[^A-Za-z0-9._-]", "-");
    Path out = history.out("model", plan);
    Training training = Training.of(model, history.observe(plan));
    training.write(out);
    print(training.examination());
    System.out.println(
        training.examination().showsSkill()
            ? "it beat its base rate and every shuffling of labels, which is no promise"
            : "no edge is shown: it did not beat both its base rate by log loss and every shuffling by AUC");
    System.out.println("model: " + out.resolve(model + ".pmml"));
    System.out.println(
        "card: " + out.resolve(model + ".md") + ", for machines " + model + ".card.json");
    return 0;
  }

  private static void print(Examination examination) {
    Table table = new Table();
    for (int column = 1; column <= 6; column++) {
      table.alignRight(column);
    }
    table.row("test from", "trained on", "tested", "log loss", "AUC", "hit rate", "shuffled AUC");
    for (Examination.Result result : examination.folds()) {
      table.row(
          Instant.ofEpochMilli(result.fold().test().get(0).span().start()).toString(),
          "" + result.fold().train().size(),
          "" + result.fold().test().size(),
          number(result.model().logLoss()),
          number(result.model().auc()),
          number(result.model().hitRate()),
          number(result.shuffledAuc()));
    }
    double chance = Arrays.stream(examination.shuffled()).average().orElse(Double.NaN);
    row(table, "all", examination.model(), "");
    row(table, "logistic", examination.baseline(), "");
    row(table, "base rate", examination.base(), "");
    System.out.print(table);
    System.out.println(
        "mean AUC "
            + number(examination.auc())
            + "; on shuffled labels, "
            + examination.shuffled().length
            + " times, "
            + number(chance)
            + " on average, "
            + number(examination.shuffled()[examination.shuffled().length - 1])
            + " at most");
  }

  private static void row(Table table, String what, Scores scores, String chance) {
    table.row(
        what,
        "",
        "" + scores.count(),
        number(scores.logLoss()),
        number(scores.auc()),
        number(scores.hitRate()),
        chance);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }
}
