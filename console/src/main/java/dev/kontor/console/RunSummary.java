package dev.kontor.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.console.report.RunMetrics;
import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.output.ModelLines;
import dev.kontor.models.analysis.Convention;
import dev.kontor.models.analysis.Metric;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Account;
import dev.kontor.models.strategy.FeatureSet;
import dev.kontor.operators.bars.BarOperator;
import dev.kontor.operators.indicators.IndicatorOperator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes {@code summary.json}: what a run came to, and the hash that proves it. */
final class RunSummary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunSummary() {}

  static void write(Plan plan, Path directory, String mode, int parallelism, Backtest.Result result)
      throws IOException {
    Map<Timeframe, Long> byLength = byTimeframe("bars.", result.counts());
    Map<Timeframe, Long> filled = byTimeframe("filled.", result.counts());
    long bars = finest(byLength);
    double seconds = result.elapsed().toMillis() / 1e3;
    ObjectNode json = JSON.createObjectNode();
    json.put("name", plan.config().name());
    json.put("ledgerSha256", sha256(directory.resolve("ledger.jsonl")));
    json.put("ledgerLines", lines(directory.resolve("ledger.jsonl")));
    features(json, plan);
    json.put("mode", mode);
    json.put("parallelism", parallelism);
    json.put("prices", plan.config().data().adjust().name().toLowerCase(Locale.ROOT));
    json.put("bars", bars);
    ObjectNode byTimeframe = json.putObject("barsByTimeframe");
    byLength.forEach((timeframe, count) -> byTimeframe.put(timeframe.toString(), count));
    json.put("filledBars", finest(filled));
    json.put("revisedBars", sum("revised.", result.counts()));
    json.put("splits", result.counts().getOrDefault(IndicatorOperator.SPLIT_COUNT, 0L));
    json.put("signals", rows(directory.resolve("signals.csv")));
    json.put("rejections", rows(directory.resolve("rejected.csv")));
    json.put("outsideSession", result.counts().getOrDefault(BarOperator.COUNT, 0L));
    json.put("gaps", rows(directory.resolve("gaps.csv")));
    json.put("orders", orders(directory.resolve("orders.csv")));
    json.put("fills", rows(directory.resolve("fills.csv")));
    json.put("trades", rows(directory.resolve("trades.csv")));
    if (Files.exists(directory.resolve(ModelLines.ALERTS))) {
      json.put("alerts", rows(directory.resolve(ModelLines.ALERTS)));
    }
    RunMoney.write(json, directory);
    BigDecimal start =
        plan.config().accounts().stream()
            .map(Account::cash)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    json.put("startCash", start);
    json.put("finalEquity", finalEquity(directory.resolve("equity.csv"), plan.config().accounts()));
    json.put("elapsedSeconds", seconds);
    json.put("barsPerSecond", seconds == 0 ? 0 : Math.round(bars / seconds));
    json.put("periodsPerYear", plan.config().periodsPerYear());
    ObjectNode metrics = json.putObject("metrics");
    List<Metric> measured = RunMetrics.of(directory, Convention.of(plan.config().periodsPerYear()));
    for (Metric metric : measured) {
      if (Double.isFinite(metric.value())) {
        metrics.put(metric.key(), metric.value());
      } else {
        metrics.putNull(metric.key());
      }
    }
    Files.writeString(
        directory.resolve("summary.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }

  /** A strategy without features says nothing of them. */
  private static void features(ObjectNode json, Plan plan) {
    FeatureSet features = plan.trading().plan().compile().features();
    if (!features.isEmpty()) {
      json.putObject("features")
          .put("name", plan.config().strategy().name())
          .put("sha256", features.sha256())
          .put("count", features.count());
    }
  }

  private static Map<Timeframe, Long> byTimeframe(String kind, Map<String, Long> counts) {
    Map<Timeframe, Long> found = new TreeMap<>();
    counts.forEach(
        (name, count) -> {
          if (name.startsWith(kind)) {
            found.put(Timeframe.of(name.substring(kind.length())), count);
          }
        });
    return found;
  }

  private static long sum(String kind, Map<String, Long> counts) {
    return byTimeframe(kind, counts).values().stream().mapToLong(Long::longValue).sum();
  }

  private static long finest(Map<Timeframe, Long> counts) {
    return counts.isEmpty() ? 0 : counts.values().iterator().next();
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the line of headers. */
  private static long rows(Path file) throws IOException {
    return lines(file) - 1;
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static long orders(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",")[3]).distinct().count();
    }
  }

  /** The sum of each account's last equity; an account without a mark still has its cash. */
  private static BigDecimal finalEquity(Path file, List<Account> accounts) throws IOException {
    Map<String, BigDecimal> last = new LinkedHashMap<>();
    accounts.forEach(account -> last.put(account.name(), account.cash()));
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .skip(1)
          .map(line -> line.split(","))
          .forEach(cells -> last.put(cells[1], new BigDecimal(cells[2])));
    }
    return last.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
