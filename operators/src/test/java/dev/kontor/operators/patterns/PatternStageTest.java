package dev.kontor.operators.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.E8;
import dev.kontor.models.patterns.Happening;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.time.EventTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Happenings are written as letters, each with its minute: {@code "a1 b2"}; of X, if not said. */
class PatternStageTest {
  private static final long MINUTE = 60_000;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder().setNumberSlotsPerTaskManager(2).build());

  /** The two ways to run, in which all must be the same. */
  enum Mode {
    BATCH,
    STREAMING
  }

  @ParameterizedTest
  @EnumSource
  void aSequenceIsFoundAndVotesAtItsLastHappening(Mode mode) throws Exception {
    assertThat(matches(mode, "a1 c2 b3", "a", "b")).containsExactly("X 3");
    assertThat(matches(mode, "b1 a2", "a", "b")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void itMustBeOverWithinItsTime(Mode mode) throws Exception {
    assertThat(matches(mode, "a1 b10", "a", "b")).containsExactly("X 10");
    assertThat(matches(mode, "a1 b11", "a", "b")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatMustNotHappenBetweenPreventsIt(Mode mode) throws Exception {
    assertThat(matches(mode, "a1 n2 b3", "a", "!n", "b")).isEmpty();
    assertThat(matches(mode, "n0 a1 b3 n4", "a", "!n", "b")).containsExactly("X 3");
    assertThat(matches(mode, "a1 n2 a3 b4", "a", "!n", "b")).containsExactly("X 4");
  }

  @ParameterizedTest
  @EnumSource
  void whatHappensOnOneBarIsNoSequence(Mode mode) throws Exception {
    assertThat(matches(mode, "a1 b1", "a", "b")).isEmpty();
    assertThat(matches(mode, "a1 b1 b2", "a", "b")).containsExactly("X 2");
    assertThat(matches(mode, "a1 b2 c2 c3", "a", "b", "c")).containsExactly("X 3");
  }

  /** Whatever the names are: between two bars is neither on the one nor on the other. */
  @ParameterizedTest
  @EnumSource
  void whatHappensOnTheFirstOrTheLastBarIsNotBetween(Mode mode) throws Exception {
    assertThat(matches(mode, "a1 n1 b2", "a", "!n", "b")).containsExactly("X 2");
    assertThat(matches(mode, "p1 n1 q2", "p", "!n", "q")).containsExactly("X 2");
    assertThat(matches(mode, "a1 n2 b2", "a", "!n", "b")).containsExactly("X 2");
    assertThat(matches(mode, "p1 n2 q2", "p", "!n", "q")).containsExactly("X 2");
  }

  @ParameterizedTest
  @EnumSource
  void afterAMatchItsHappeningsAreUsedUp(Mode mode) throws Exception {
    assertThat(matches(mode, "a1 a2 b3 b4", "a", "b")).containsExactly("X 3");
    assertThat(matches(mode, "a1 b2 a3 b4", "a", "b")).containsExactly("X 2", "X 4");
  }

  @ParameterizedTest
  @EnumSource
  void instrumentsDoNotMakeSequencesTogether(Mode mode) throws Exception {
    assertThat(matches(mode, "a1X b2A", "a", "b")).isEmpty();
    assertThat(matches(mode, "a1X a1A b2A b3X", "a", "b")).containsExactly("A 2", "X 3");
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfArrivalWithinTheLatenessChangesNothing(Mode mode) throws Exception {
    assertThat(matches(mode, "b3 b1 a1 n2 a2 b5", "a", "!n", "b")).containsExactly("X 3");
    assertThat(matches(mode, "b5 a2 b3 n2 a1 b1", "a", "!n", "b")).containsExactly("X 3");
  }

  private static List<String> matches(Mode mode, String happenings, String... sequence)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.valueOf(mode.name()));
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(2);
    var stream =
        env.fromData(
                Arrays.stream(happenings.split(" ")).map(PatternStageTest::happening).toList(),
                Types.POJO(Happening.class))
            .uid("happenings")
            .setParallelism(1)
            .assignTimestampsAndWatermarks(EventTime.within(Duration.ofMinutes(4), Happening::time))
            .uid("time")
            .setParallelism(1)
            .keyBy(Happening::instrument)
            .map(happening -> happening)
            .returns(Happening.class)
            .uid("of-an-instrument");
    PatternSettings pattern = new PatternSettings(List.of(sequence), Duration.ofMinutes(10));
    List<String> found = new ArrayList<>();
    try (var votes = PatternStage.matches(stream, "shape", pattern).executeAndCollect()) {
      votes.forEachRemaining(vote -> found.add(text(vote)));
    }
    found.sort(null);
    return found;
  }

  private static String text(Vote vote) {
    assertThat(vote.pattern()).isEqualTo("shape");
    assertThat(vote.rule()).isNull();
    assertThat(vote.layout()).isEqualTo(7);
    assertThat(vote.row()).containsExactly(vote.time());
    return vote.instrument() + " " + vote.time() / MINUTE;
  }

  private static Happening happening(String text) {
    String instrument = text.replaceAll("^[a-z]\\d+", "");
    long minute = Long.parseLong(text.replaceAll("\\D", ""));
    return new Happening(
        instrument.isEmpty() ? "X" : instrument,
        minute * MINUTE,
        text.substring(0, 1),
        minute,
        E8.ONE,
        new double[] {minute * MINUTE},
        7,
        null);
  }
}
