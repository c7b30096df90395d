package dev.kontor.console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "ledger",
    description = "Looks into the ledger that a run left behind.",
    mixinStandardHelpOptions = true,
    subcommands = VerifyCommand.class)
final class LedgerCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    throw new ParameterException(line, "ledger: say what to do, such as ledger verify DIR");
  }
}
