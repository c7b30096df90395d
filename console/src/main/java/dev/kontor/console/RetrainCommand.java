package dev.kontor.console;

import dev.kontor.jobs.Plan;
import dev.kontor.jobs.Registries;
import dev.kontor.jobs.training.Retraining;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Hold;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.training.Succession;
import dev.kontor.models.training.TooLittle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "retrain",
    description =
        "Trains a model on a sliding window, holds it against the champion on the time after it, and"
            + " registers it: as the shadow, and as the champion only by training.retrain's rule."
            + " The same data register nothing twice.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:it is the shadow or the champion now, or was there already",
      "1:a failure of ours",
      "2:a mistake in the configuration or the registry",
      "3:too little history to train or to compare; nothing is registered",
      "4:it is the shadow, but could not be held against the champion"
    })
final class RetrainCommand implements Callable<Integer> {
  static final int TOO_LITTLE = 3;
  static final int UNCOMPARED = 4;

  @Mixin private HistoryOptions history;

  @Option(names = "--name", required = true, description = "of the model in the registry")
  private String name;

  @Option(
      names = "--registry",
      description =
          "a folder, or the address of an MLflow server; default that of the configuration, else"
              + " registry")
  private String registry;

  @Mixin private Telling telling;

  @Override
  public Integer call() throws Exception {
    Submission.checkName(name);
    telling.check();
    Plan plan = history.plan();
    String output = Retraining.output(history.config(), name);
    ModelRegistry models = Registries.open(place());
    Succession.Outcome outcome;
    Retraining retraining;
    try (Hold alone = models.hold(name, "retrain")) {
      retraining = Retraining.of(history.observe(plan));
      outcome = retraining.enter(name, models, output);
    } catch (TooLittle e) {
      System.err.println("kontor: " + name + ": too little history: " + e.getMessage());
      return TOO_LITTLE;
    }
    System.out.println(
        name
            + ": version "
            + outcome.version()
            + " "
            + (outcome.end() == Succession.End.KNOWN ? "is not new: " : "")
            + outcome.said()
            + "; held back from "
            + retraining.from()
            + " to "
            + retraining.to()
            + ", learned from what was known before");
    if (outcome.end() == Succession.End.PROMOTED) {
      telling.tell(name, outcome.version(), Alias.CHAMPION);
    } else if (outcome.end() == Succession.End.SHADOW) {
      telling.tell(name, outcome.version(), Alias.SHADOW);
    }
    return outcome.end() == Succession.End.UNCOMPARED ? UNCOMPARED : 0;
  }

  private String place() {
    if (registry != null) {
      return registry;
    }
    String configured = history.config().registry();
    return configured == null ? "registry" : Registries.place(configured, history.folder());
  }
}
