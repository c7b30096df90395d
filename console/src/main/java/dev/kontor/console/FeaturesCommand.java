package dev.kontor.console;

import dev.kontor.jobs.Plan;
import dev.kontor.jobs.training.FeatureFiles;
import dev.kontor.jobs.training.FeatureTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "features",
    description = "Writes a strategy's feature vectors with their labels, as CSV and Parquet.",
    mixinStandardHelpOptions = true)
final class FeaturesCommand implements Callable<Integer> {
  @Mixin private HistoryOptions history;

  @Override
  public Integer call() throws Exception {
    Plan plan = history.plan();
    Path out = history.out("features", plan);
    FeatureTable table = history.observe(plan);
    FeatureFiles.write(table, out);
    System.out.println(
        "features: " + table.features().count() + ", sha256 " + table.features().sha256());
    System.out.println(
        "rows: "
            + table.rows().size()
            + ", of which "
            + table.examples().size()
            + " have all features and labels");
    System.out.println("data: " + out.resolve(FeatureFiles.CSV));
    System.out.println("data: " + out.resolve(FeatureFiles.PARQUET));
    System.out.println("what it is: " + out.resolve(FeatureFiles.FACTS));
    return 0;
  }
}
