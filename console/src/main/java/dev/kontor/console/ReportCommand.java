package dev.kontor.console;

import dev.kontor.console.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    description = "Writes the report of a run anew from its files.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "the run's folder")
  private Path directory;

  @Override
  public Integer call() throws java.io.IOException {
    if (!Files.isRegularFile(directory.resolve("summary.json"))) {
      throw new BadUse(directory + " holds no run: there is no summary.json");
    }
    System.out.println(Report.write(directory));
    return 0;
  }
}
