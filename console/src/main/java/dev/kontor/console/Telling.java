package dev.kontor.console;

import dev.kontor.jobs.config.Word;
import dev.kontor.models.registry.Alias;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Tells runs that are under way, by a line in their control file. */
final class Telling {
  @Option(
      names = "--control",
      description = "the control file of runs that are to take it up; a line is appended")
  private Path file;

  @Option(
      names = "--at",
      description =
          "bars that end later are scored by it; default now, which a run over history never"
              + " reaches; only with --control")
  private String at;

  @Option(
      names = "--as",
      description = "the model's name in the strategy, if it is another; only with --control")
  private String as;

  @Option(names = "--reason", description = "why, for the ledger; only with --control")
  private String reason;

  @Option(names = "--who", description = "who says so, for the ledger; only with --control")
  private String who;

  /** Before anything is done. */
  void check() {
    Moment.parse("--at", at);
    if (file == null && (at != null || as != null || reason != null || who != null)) {
      throw new BadUse("--control: is missing: whom is it to be told? such as control.jsonl");
    }
    if (file != null && !Files.isRegularFile(file)) {
      throw new BadUse("--control: '" + file + "': there is no such file");
    }
    if (file != null && !Files.isWritable(file)) {
      throw new BadUse("--control: '" + file + "': cannot be written: permission denied");
    }
  }

  void tell(String model, int version, Alias alias) throws IOException {
    if (file == null) {
      return;
    }
    Instant time = Moment.parse("--at", at);
    Map<String, Object> word = new LinkedHashMap<>();
    word.put(
        "time",
        (time == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS) : time)
            .toString());
    word.put("action", alias == Alias.SHADOW ? "shadow" : "promote");
    word.put("model", as == null ? model : as);
    word.put("version", version);
    if (reason != null) {
      word.put("reason", reason);
    }
    if (who != null) {
      word.put("who", who);
    }
    String line = Word.line(word);
    Files.write(file, (line + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    System.out.println(file + ": " + line);
  }
}
