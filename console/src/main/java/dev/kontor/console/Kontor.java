package dev.kontor.console;

import dev.kontor.models.predict.BadModel;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.settings.BadSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Exit code 0 is success, 1 a failure of ours, 2 a mistake of the user's; a
 * command may have more, which its help tells.
 */
@Command(
    name = "kontor",
    description = "Algorithmic trading on Apache Flink: the backtest is the live run.",
    mixinStandardHelpOptions = true,
    version = "Kontor 0.1.0-SNAPSHOT",
    subcommands = {
      BacktestCommand.class,
      BenchCommand.class,
      CheckCommand.class,
      FeaturesCommand.class,
      IndicatorsCommand.class,
      LedgerCommand.class,
      ModelsCommand.class,
      ReportCommand.class,
      RetrainCommand.class,
      TrainCommand.class,
      WhyCommand.class
    })
public final class Kontor {
  private static final int MISTAKE = 2;

  private Kontor() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** What the command line understands. */
  static CommandLine line() {
    return new CommandLine(new Kontor()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  static int run(String... arguments) {
    return line()
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (failure instanceof BadSetting
                  || failure instanceof BadUse
                  || failure instanceof BadRegistry
                  || failure instanceof BadModel) {
                System.err.println("kontor: " + oneLine(failure.getMessage()));
                return MISTAKE;
              }
              System.err.println("kontor: failed: " + oneLine(cause(failure)));
              System.err.println("kontor: the whole story is in " + story(failure));
              return 1;
            })
        .setParameterExceptionHandler(
            (ParameterException mistake, String[] args) -> {
              System.err.println("kontor: " + oneLine(mistake.getMessage()));
              return MISTAKE;
            })
        .execute(arguments);
  }

  /** Of one line, without the names and passwords that addresses may have in them. */
  private static String oneLine(String text) {
    return withoutSecrets(("" + text).strip().replaceAll("\\s*\\R\\s*", " "));
  }

  private static String withoutSecrets(String text) {
    return text.replaceAll("://[^/\\s]*@", "://***@");
  }

  /** Writes a failure that is no mistake of the user's to a file, for whoever can mend it. */
  private static Path story(Throwable failure) throws IOException {
    Path file = Files.createTempFile("kontor-failure", ".log");
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    Files.writeString(file, withoutSecrets(text.toString()));
    return file;
  }

  private static String cause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
