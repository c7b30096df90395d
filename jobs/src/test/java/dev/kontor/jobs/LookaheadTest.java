package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.checks.Finding;
import dev.kontor.jobs.checks.Lookahead;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Trade;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known at a time stays what it was; and whoever cheats is found. */
class LookaheadTest {
  @TempDir private Path folder;

  @Test
  void theSampleLooksOnlyBack() throws Exception {
    List<Finding> findings = check(new Lookahead(RuntimeExecutionMode.BATCH, 1), 2, false);
    assertThat(findings).hasSize(10).allMatch(Finding::isSame);
    assertThat(findings)
        .filteredOn(finding -> finding.cut() == findings.get(9).cut())
        .allMatch(finding -> finding.compared() > 0);
  }

  @Test
  void whatTheDeskDoesBecauseDataIsOverIsNotHeldAgainstIt() throws Exception {
    assertThat(check(new Lookahead(RuntimeExecutionMode.STREAMING, 2), 2, true))
        .hasSize(10)
        .allMatch(Finding::isSame);
  }

  @Test
  void barsThatAreFilledInLookOnlyBackToo() throws Exception {
    Plan filled =
        Plan.of(
            ConfigReader.parse(sample(false).replace("  bars:", "  fill: flat\n  bars:"), "sample"),
            folder);
    assertThat(filled.trading().bars().fills()).isTrue();
    List<Finding> findings = new ArrayList<>();
    new Lookahead(RuntimeExecutionMode.BATCH, 1).check(filled, 2, folder, findings::add);
    assertThat(findings).hasSize(10).allMatch(Finding::isSame);
  }

  /** A trade of the very time of a cut is a mark of that time, and behind the cut. */
  @Test
  void fillsAtTradesLookOnlyBackToo() throws Exception {
    String ticks = sample(false).replace("venue:\n", "venue:\n  fills: trades\n");
    List<Finding> findings = new ArrayList<>();
    new Lookahead(RuntimeExecutionMode.BATCH, 1)
        .check(Plan.of(ConfigReader.parse(ticks, "sample"), folder), 3, folder, findings::add);
    assertThat(findings).hasSize(15).allMatch(Finding::isSame);
    assertThat(findings.get(14).compared()).isGreaterThan(0);
  }

  /** Each trade tells the price of a later one. */
  @Test
  void aTradeThatKnowsALaterOneIsFound() throws Exception {
    List<Finding> findings = check(new Lookahead(LookaheadTest::knowingLaterOnes), 1, false);
    Finding bars = findings.get(0);
    assertThat(bars.kind()).isEqualTo("bars");
    assertThat(bars.isSame()).isFalse();
    assertThat(bars.difference())
        .containsPattern(
            "BTC-USD (open|high|low|close) is [0-9.]+, and becomes [0-9.]+ when what follows");
    assertThat(findings)
        .filteredOn(f -> f.kind().startsWith("features"))
        .noneMatch(Finding::isSame);
  }

  /** A value divided by the largest of the whole run, as whoever scales a data frame does. */
  @Test
  void aScaleTakenFromAllDataIsFound() throws Exception {
    List<Finding> findings = check(new Lookahead(LookaheadTest::scaledByAll), 1, false);
    assertThat(findings)
        .filteredOn(finding -> !finding.isSame())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo("features and scores"))
        .satisfies(finding -> assertThat(finding.difference()).contains(" BTC-USD fast is 0."));
  }

  private List<Finding> check(Lookahead lookahead, int cuts, boolean closeAtEnd) throws Exception {
    List<Finding> findings = new ArrayList<>();
    lookahead.check(plan(closeAtEnd), cuts, folder, findings::add);
    return findings;
  }

  private Plan plan(boolean closeAtEnd) throws Exception {
    return Plan.of(ConfigReader.parse(sample(closeAtEnd), "sample"), folder);
  }

  private static String sample(boolean closeAtEnd) throws Exception {
    String sample;
    try (var in = TradingJob.class.getResourceAsStream("sample.yaml")) {
      sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    sample = sample.replace("  bars:", "  to: 2013-11-26T06:00:00Z\n  bars:");
    return sample.replace("venue:\n", "venue:\n  closeAtEnd: " + closeAtEnd + "\n");
  }

  private static void knowingLaterOnes(Plan plan, Path out) throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(1);
    TradingJob.build(
        TradingJob.history(env, plan)
            .transform("cheat", Types.POJO(Reading.class), new Knowing())
            .uid("cheat"),
        plan,
        out,
        true);
    env.execute();
  }

  private static void scaledByAll(Plan plan, Path out) throws Exception {
    Backtest.run(plan, new RunOptions(out, RuntimeExecutionMode.BATCH, 1, 0, true));
    Path file = out.resolve("features.csv");
    List<String[]> rows =
        Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList();
    double largest =
        rows.stream()
            .skip(1)
            .map(row -> row[3])
            .filter(cell -> !cell.isEmpty())
            .mapToDouble(Double::parseDouble)
            .max()
            .orElseThrow();
    rows.stream()
        .skip(1)
        .filter(row -> !row[3].isEmpty())
        .forEach(row -> row[3] = Double.toString(Double.parseDouble(row[3]) / largest));
    Files.writeString(
        file,
        rows.stream()
            .map(row -> String.join(",", row))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  /** Holds trades back until thirty more are there, and lets each have the last one's price. */
  private static final class Knowing extends AbstractStreamOperator<Reading>
      implements OneInputStreamOperator<Reading, Reading>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    private final ArrayDeque<Trade> held = new ArrayDeque<>();

    @Override
    public void processElement(StreamRecord<Reading> element) {
      if (element.getValue().trade() == null) {
        output.collect(element);
        return;
      }
      held.add(element.getValue().trade());
      if (held.size() > 30) {
        tell();
      }
    }

    @Override
    public void endInput() {
      while (!held.isEmpty()) {
        tell();
      }
    }

    private void tell() {
      long price = held.getLast().priceE8();
      Trade first = held.remove();
      Trade knowing =
          new Trade(first.instrument(), first.time(), first.sequence(), price, first.quantityE8());
      output.collect(new StreamRecord<>(Reading.of(knowing), first.time()));
    }
  }
}
