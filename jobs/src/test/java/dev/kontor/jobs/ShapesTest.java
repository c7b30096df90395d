package dev.kontor.jobs;

import static dev.kontor.jobs.Drawn.about;
import static dev.kontor.jobs.Drawn.joined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.desk.Control;
import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.MarketStreams;
import dev.kontor.operators.Outputs;
import dev.kontor.operators.TradingTopology;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.EventTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Drawn paths, each an instrument of its own, through the whole topology in either way to run: a
 * path that shows a shape is matched at the minute of its last bar, one that does not is not.
 */
class ShapesTest {
  private static final String CONFIG =
      """
      data:
        files: [{path: bars.csv, kind: bars, timeframe: 1m}]
      strategy:
        timeframe: 1m
        patterns:
          retest: {shape: breakoutAndRetest, length: 5, tolerance: 0.5, within: 1h}
          retestDown: {shape: breakoutAndRetest, direction: down, length: 5, within: 1h}
          trend: {shape: higherHighsAndHigherLows, length: 1, within: 1h}
          trendDown: {shape: higherHighsAndHigherLows, direction: down, length: 1, within: 1h}
          squeeze: {shape: squeezeThenExpansion, length: 10, within: 10m}
          squeezeDown: {shape: squeezeThenExpansion, direction: down, length: 10, within: 10m}
          climax: {shape: volumeClimax, length: 5, within: 1h}
          climaxDown: {shape: volumeClimax, direction: down, length: 5, within: 1h}
          gap: {shape: gapAndFill, length: 5, within: 1h}
          gapDown: {shape: gapAndFill, direction: down, length: 5, within: 1h}
          gapSoon: {shape: gapAndFill, length: 5, within: 2m}
        rules:
          - {signal: hold, when: retest || trend || squeeze || climax || gap}
      """;

  private static final List<Drawn> PATHS =
      List.of(
          joined("back", 10, 9.5, 10, 9.5, 10, 9.5, 10, 9.5, 12, 13, 14, 12, 11, 12),
          joined("never-back", 10, 9.5, 10, 9.5, 10, 9.5, 10, 9.5, 12, 13, 14, 15, 16, 17),
          joined("failed", 10, 9.5, 10, 9.5, 10, 9.5, 10, 9.5, 12, 13, 14, 8, 13, 13, 11, 12),
          joined("no-breakout", 10, 9.5, 10, 9.5, 10, 9.5, 10, 9.5, 10, 9.5, 10, 9.5, 10),
          about("rising", 10, 8, 12, 9, 14, 13),
          about("lower-high", 10, 8, 12, 9, 11, 10),
          about("lower-low", 10, 8, 12, 9, 10, 7, 14, 13),
          about("fired", 10, 10.1, 10, 10.1, 10, 10.1, 10, 10.1, 10, 10.1, 10, 10.1, 13, 15, 17),
          about("quiet", 10, 10.1, 10, 10.1, 10, 10.1, 10, 10.1, 10, 10.1, 10, 10.1, 10, 10.1),
          about("never-narrow", 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 40),
          joined("climax", 20, 19.5, 19, 18.5, 18, 17.5, 15, 16, 18.5, 19).volume(6, 60),
          joined("no-volume", 20, 19.5, 19, 18.5, 18, 17.5, 15, 16, 18.5, 19).volume(6, 20),
          joined("deeper", 20, 19.5, 19, 18.5, 18, 17.5, 15, 14, 18.5, 19).volume(6, 60),
          about("filled", 10, 10.2, 10, 10.2, 10, 10.2, 13, 13.2, 12, 11, 11),
          about("open", 10, 10.2, 10, 10.2, 10, 10.2, 13, 13.2, 14, 13.5, 14),
          joined("no-gap", 10, 10.2, 10, 10.2, 10, 10.2, 13, 13.2, 12, 11, 11));

  private static final Map<RuntimeExecutionMode, Set<String>> FOUND =
      new EnumMap<>(RuntimeExecutionMode.class);

  @TempDir private static Path folder;

  /** All paths and their mirrors in one run of each kind. */
  @BeforeAll
  static void run() throws Exception {
    Files.writeString(
        folder.resolve("bars.csv"), "timestamp,open,high,low,close,volume\n0,1,1,1,1,1\n");
    for (RuntimeExecutionMode mode :
        List.of(RuntimeExecutionMode.BATCH, RuntimeExecutionMode.STREAMING)) {
      FOUND.put(mode, matches(mode));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "retest, back, 12",
    "trend, rising, 6",
    "squeeze, fired, 14",
    "climax, climax, 9",
    "gap, filled, 10",
  })
  void aPathThatShowsTheShapeIsMatched(String pattern, String path, int minute) {
    assertThat(found()).contains(pattern + " " + path + " " + minute);
    assertThat(found()).as("upside down").contains(pattern + "Down -" + path + " " + minute);
    assertThat(found())
        .as("the other way")
        .noneMatch(match -> match.startsWith(pattern + "Down " + path + " "))
        .noneMatch(match -> match.startsWith(pattern + " -" + path + " "));
  }

  @ParameterizedTest
  @CsvSource({
    "retest, never-back",
    "retest, failed",
    "retest, no-breakout",
    "trend, lower-high",
    "trend, lower-low",
    "squeeze, quiet",
    "squeeze, never-narrow",
    "climax, no-volume",
    "climax, deeper",
    "gap, open",
    "gap, no-gap",
    "gapSoon, filled",
  })
  void aPathThatDoesNotShowItIsNot(String pattern, String path) {
    assertThat(found())
        .noneMatch(match -> match.startsWith(pattern + " " + path + " "))
        .noneMatch(match -> match.startsWith(pattern + "Down -" + path + " "));
  }

  @Test
  void eitherWayToRunFindsTheSame() {
    assertThat(FOUND.get(RuntimeExecutionMode.STREAMING))
        .isEqualTo(FOUND.get(RuntimeExecutionMode.BATCH))
        .hasSizeGreaterThanOrEqualTo(10);
  }

  private static Set<String> found() {
    return FOUND.get(RuntimeExecutionMode.BATCH);
  }

  private static Set<String> matches(RuntimeExecutionMode mode) throws Exception {
    List<Bar> bars = new ArrayList<>();
    PATHS.forEach(path -> bars.addAll(path.bars()));
    PATHS.stream()
        .map(path -> path.mirrored("-" + path.bars().get(0).instrument()))
        .forEach(path -> bars.addAll(path.bars()));
    bars.sort(Comparator.comparingLong(Bar::end));
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(2);
    Outputs outputs =
        TradingTopology.wire(
            new MarketStreams(null, timed(env.fromData(bars, RecordType.BAR), "bar", Bar::end)),
            timed(
                env.fromData(
                    List.of(new Control(Instant.EPOCH, Control.Action.RESUME, "", "start")),
                    Types.POJO(Control.class)),
                "control",
                word -> word.time().toEpochMilli()),
            Plan.of(ConfigReader.parse(CONFIG, "shapes"), folder).trading());
    Set<String> found = new TreeSet<>();
    try (var matches = outputs.matches().executeAndCollect()) {
      matches.forEachRemaining(vote -> found.add(text(vote)));
    }
    return found;
  }

  private static <T> DataStream<T> timed(
      DataStreamSource<T> stream, String name, SerializableFunction<T, Long> time) {
    return stream
        .name(name)
        .uid(name)
        .setParallelism(1)
        .assignTimestampsAndWatermarks(EventTime.within(Duration.ZERO, time))
        .name(name + " time")
        .uid(name + "-time")
        .setParallelism(1);
  }

  private static String text(Vote vote) {
    return vote.pattern() + " " + vote.instrument() + " " + vote.time() / Drawn.MINUTE;
  }
}
