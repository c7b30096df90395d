package dev.kontor.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.ledger.verify.Expected;
import dev.kontor.models.ledger.verify.LedgerCheck;
import dev.kontor.models.market.E8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description =
        "Proves that a ledger is as its run wrote it, by the chain of hashes and by summary.json,"
            + " and that its money adds up. Exit code 1 if not.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final String LEDGER = "ledger.jsonl";

  @Parameters(paramLabel = "DIR", description = "the run's folder, or a ledger file")
  private Path place;

  @Override
  public Integer call() throws IOException {
    Path ledger = Files.isDirectory(place) ? place.resolve(LEDGER) : place;
    if (!Files.isRegularFile(ledger)) {
      throw new BadUse(
          Files.isDirectory(place)
              ? place + " holds no ledger: there is no " + LEDGER
              : place + " does not exist; give a run's folder or a ledger file");
    }
    Path summary = ledger.resolveSibling("summary.json");
    boolean known = ledger.endsWith(LEDGER) && Files.isRegularFile(summary);
    Expected expected = null;
    if (known) {
      expected = read(summary);
      if (expected == null) {
        System.out.println(summary + ": broken: there is no ledgerSha256 to read in it");
        return 1;
      }
    }
    LedgerCheck check;
    try (InputStream in = Files.newInputStream(ledger)) {
      check = LedgerCheck.of(in, expected);
    }
    if (check.fault() != null) {
      System.out.println(ledger + ": broken: " + check.fault());
      return 1;
    }
    System.out.printf(
        Locale.ROOT, "%s: good; %,d lines, sha256 %s%n", ledger, check.lines(), check.sha256());
    System.out.printf(
        Locale.ROOT, "money: adds up; %,d fills, accounts %d%n", check.fills(), check.accounts());
    System.out.println(
        known
            ? "end: as summary.json says"
            : "end: unknown; without summary.json beside it nobody can tell whether lines were cut off");
    return 0;
  }

  /** Null if it does not say what the run's ledger was. */
  private static Expected read(Path summary) throws IOException {
    try {
      JsonNode json = new ObjectMapper().readTree(summary.toFile());
      if (!json.path("ledgerSha256").isTextual()) {
        return null;
      }
      JsonNode start = json.path("startCash");
      return new Expected(
          json.path("ledgerSha256").asText(),
          json.path("ledgerLines").asLong(-1),
          start.isNumber() ? E8.of(start.decimalValue()) : -1);
    } catch (JsonProcessingException | ArithmeticException e) {
      return null;
    }
  }
}
