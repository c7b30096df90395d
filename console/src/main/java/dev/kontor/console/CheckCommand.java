package dev.kontor.console;

import dev.kontor.jobs.Plan;
import dev.kontor.models.strategy.FeatureSet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = "Checks a configuration without running it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, description = "the configuration file")
  private Path config;

  @Override
  public Integer call() {
    Plan plan = Configurations.read(config, null, null);
    System.out.println(
        plan.config().name() + ": good; " + plan.config().strategy().rules().size() + " rules");
    FeatureSet features = plan.trading().plan().compile().features();
    if (!features.isEmpty()) {
      System.out.println("features: " + features.count() + ", sha256 " + features.sha256());
    }
    return 0;
  }
}
