package dev.kontor.console;

import dev.kontor.console.MarketFile.Market;
import dev.kontor.jobs.output.Csv;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.checks.ValueTable;
import dev.kontor.models.checks.ValueTable.Row;
import dev.kontor.models.settings.Suggestion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicators",
    description =
        "Prints the values of expressions at each bar of a file as CSV, as a strategy sees them;"
            + " time is the bar's end, when they are known.",
    mixinStandardHelpOptions = true)
final class IndicatorsCommand implements Callable<Integer> {
  @Mixin private MarketFile file;

  @Option(
      names = "--timeframe",
      required = true,
      description = "the bars, such as 1d or 5m, or sampled")
  private String timeframe;

  @Option(
      names = "--reference",
      paramLabel = "NAME=INSTRUMENT",
      description = "another instrument of the data, so that NAME.close is its last bar's close")
  private Map<String, String> references = new LinkedHashMap<>();

  @Option(names = "--out", description = "the file to write; default: standard output")
  private Path out;

  @Parameters(
      paramLabel = "EXPRESSION",
      arity = "1..*",
      description = "such as \"sma(close, 20)\", \"macd(12, 26, 9).signal\" or \"close > ema(50)\"")
  private List<String> expressions;

  @Override
  public Integer call() throws IOException {
    Timeframe length = MarketFile.timeframe("--timeframe", timeframe);
    ValueTable table = new ValueTable(expressions, length, references);
    Market market = file.read(length);
    references.forEach((name, instrument) -> checkReference(market, name, instrument));
    try (PrintStream lines = open()) {
      write(table, market, lines);
    }
    return 0;
  }

  private static void checkReference(Market market, String name, String instrument) {
    if (!market.bars().containsKey(instrument)) {
      throw new BadUse(
          "--reference: '"
              + name
              + "="
              + instrument
              + "': is not in the data"
              + Suggestion.among(market.bars().keySet(), instrument));
    }
  }

  private PrintStream open() throws IOException {
    if (out == null) {
      BufferedOutputStream buffer = new BufferedOutputStream(System.out, 1 << 16);
      return new PrintStream(buffer, false, StandardCharsets.UTF_8);
    }
    if (Files.isDirectory(out)) {
      throw new BadUse("--out: '" + out + "': is a folder; must be a file");
    }
    Path folder = out.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    return new PrintStream(
        new BufferedOutputStream(Files.newOutputStream(out), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  private void write(ValueTable table, Market market, PrintStream out) {
    boolean several = market.chosen().size() > 1;
    Csv header = new Csv().add("time");
    if (several) {
      header.add("instrument");
    }
    expressions.forEach(header::add);
    List<Row> together = new ArrayList<>();
    Consumer<Row> line = row -> out.print(line(table, row, several).toString() + '\n');
    out.print(header.toString() + '\n');
    for (String instrument : market.chosen()) {
      table.rows(
          instrument,
          market.bars(),
          market.listings(),
          market.filling(),
          market.latest(),
          several ? together::add : line);
    }
    together.sort(
        Comparator.comparingLong((Row row) -> row.bar().end())
            .thenComparing(row -> row.bar().instrument()));
    together.forEach(line);
  }

  private static Csv line(ValueTable table, Row row, boolean several) {
    Csv csv = new Csv().time(row.bar().end());
    if (several) {
      csv.add(row.bar().instrument());
    }
    double[] values = row.values();
    for (int i = 0; i < values.length; i++) {
      if (table.isCondition(i) && !Double.isNaN(values[i])) {
        csv.add(Integer.toString((int) values[i]));
      } else {
        csv.number(values[i]);
      }
    }
    return csv;
  }
}
