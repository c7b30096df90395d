package dev.kontor.console;

import dev.kontor.console.report.OrderStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "why",
    description =
        "Says why an order was sent: the rule and, where it relies on models, what each input did to"
            + " their scores.",
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "the run's folder")
  private Path directory;

  @Parameters(index = "1", paramLabel = "ORDER", description = "the order's id, as in orders.csv")
  private String order;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(directory.resolve("orders.csv"))) {
      throw new BadUse(directory + " holds no run: there is no orders.csv");
    }
    String story = OrderStory.of(directory, order);
    if (story == null) {
      throw new BadUse(
          "ORDER: '" + order + "': there is no such order in " + directory.resolve("orders.csv"));
    }
    System.out.print(story);
    return 0;
  }
}
