package dev.kontor.models.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.settings.BadSetting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final int WINDOW = 200;
  private final List<Alert> alerts = new ArrayList<>();
  private long row;

  private static TrainingDistribution trained() {
    LinkedHashMap<String, Bins> features = new LinkedHashMap<>();
    features.put("a", Bins.of(new Random(1).doubles(1000).toArray(), 10));
    return new TrainingDistribution(features, Bins.of(new Random(2).doubles(1000).toArray(), 10));
  }

  private static WatchSettings settings(
      String psi, String missing, OutcomeSettings outcome, String hitRate) {
    return new WatchSettings(
        null,
        WINDOW,
        50,
        number(psi),
        null,
        null,
        number(missing),
        outcome,
        null,
        null,
        null,
        number(hitRate),
        WatchSettings.Then.HOLD);
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private double step(Watch watch, WatchMemory memory, double a, double score, long close) {
    row++;
    return watch.step(
        memory, row * 60_000, "X", Splits.NONE, close, new double[] {a, 1}, score, alerts::add);
  }

  private List<String> codes() {
    return alerts.stream().map(alert -> alert.what() + " " + alert.subject()).toList();
  }

  @Test
  void anInputThatMovesIsToldOnceAndHoldsTheModelUntilItIsBack() {
    Watch watch =
        new Watch("m", settings("0.25", null, null, null), new String[] {"a", "b"}, trained());
    WatchMemory memory = watch.memory(null);
    Random random = new Random(3);
    for (int i = 0; i < 400; i++) {
      assertThat(step(watch, memory, random.nextDouble(), 0.5, 1)).isEqualTo(0.5);
    }
    assertThat(alerts).isEmpty();
    for (int i = 0; i < 400; i++) {
      step(watch, memory, 0.5 + random.nextDouble(), 0.5, 1);
    }
    assertThat(codes()).containsExactly("psi a", "hold ");
    assertThat(step(watch, memory, 0.5, 0.5, 1)).isNaN();
    for (int i = 0; i < 450; i++) {
      step(watch, memory, random.nextDouble(), 0.5, 1);
    }
    assertThat(codes()).containsExactly("psi a", "hold ", "psi a", "release ");
    assertThat(step(watch, memory, 0.5, 0.5, 1)).isEqualTo(0.5);
  }

  @Test
  void absentInputsAreToldByTheirShare() {
    Watch watch = new Watch("m", settings(null, "0.1", null, null), new String[] {"a", "b"}, null);
    WatchMemory memory = watch.memory(null);
    for (int i = 0; i < 400; i++) {
      step(watch, memory, i % 3 == 0 ? Double.NaN : 1, 0.5, 1);
    }
    assertThat(codes()).containsExactly("missing ", "hold ");
    assertThat(alerts.get(0).value()).isCloseTo(1 / 6.0, within(0.01));
  }

  /** The close rises every other bar, and a score of two bars ago is joined with the close now. */
  @Test
  void scoresAreJoinedWithWhatCameOfThem() {
    OutcomeSettings outcome = new OutcomeSettings(2, BigDecimal.ZERO);
    Watch watch =
        new Watch("m", settings(null, null, outcome, "0.6"), new String[] {"a", "b"}, null);
    WatchMemory memory = watch.memory(null);
    Random random = new Random(5);
    long[] closes = random.longs(1000, 1, 1_000_000).toArray();
    double[] said = new double[closes.length];
    for (int i = 0; i < closes.length - 2; i++) {
      double truth = closes[i + 2] > closes[i] ? 1 : 0;
      said[i] = i < 500 ? truth : 1 - truth;
    }
    for (int i = 0; i < 700; i++) {
      step(watch, memory, 1, said[i], closes[i]);
    }
    assertThat(memory.outcomes).isEqualTo(698);
    double[] expected = new double[WINDOW];
    for (int i = 498; i < 698; i++) {
      expected[i - 498] = closes[i + 2] > closes[i] ? 1 : 0;
    }
    double[] joined = memory.came.clone();
    double[] inOrder = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      inOrder[i] = joined[(int) ((memory.outcomes + i) % WINDOW)];
    }
    assertThat(inOrder).isEqualTo(expected);
    assertThat(codes()).containsExactly("hit-rate ", "hold ");
    assertThat(alerts.get(0).time()).isEqualTo(600 * 60_000L);
  }

  @Test
  void nothingIsSaidBeforeTheWindowIsFull() {
    Watch watch =
        new Watch("m", settings("0.0001", "0", null, null), new String[] {"a", "b"}, trained());
    WatchMemory memory = watch.memory(null);
    for (int i = 0; i < WINDOW - 1; i++) {
      assertThat(step(watch, memory, Double.NaN, 0.5, 1)).isEqualTo(0.5);
    }
    assertThat(alerts).isEmpty();
  }

  @Test
  void aMemoryOfOtherSettingsBeginsAnew() {
    Watch watch = new Watch("m", settings("0.1", null, null, null), new String[] {"a"}, trained());
    WatchMemory memory = watch.memory(null);
    assertThat(watch.memory(memory)).isSameAs(memory);
    Watch other = new Watch("m", settings("0.1", "0.1", null, null), new String[] {"a"}, trained());
    assertThat(other.memory(memory)).isNotSameAs(memory);
  }

  @Test
  void aDistributionIsReadAsItWasWritten() {
    TrainingDistribution read = TrainingDistribution.read(trained().write());
    assertThat(read.features().get("a").edges()).isEqualTo(trained().features().get("a").edges());
    assertThat(Arrays.stream(read.score().shares()).sum()).isCloseTo(1, within(1e-9));
    assertThatThrownBy(
            () -> TrainingDistribution.read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .hasMessage("it has no object \"features\"");
    assertThatThrownBy(
            () ->
                TrainingDistribution.read("<a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .hasMessage("it is no JSON");
  }

  @Test
  void limitsOnWhatCameNeedToKnowWhatIsClaimed() {
    assertThatThrownBy(() -> settings(null, null, null, "0.5"))
        .isInstanceOf(BadSetting.class)
        .hasMessage("outcome: is missing: hitRate needs it, such as {bars: 6}");
  }

  /** Claimed is that it falls by less than a tenth; it does not move, but is split on the way. */
  @Property(tries = 100)
  void aSplitIsNoOutcome(
      @ForAll @LongRange(min = 1, max = 20) long to,
      @ForAll @LongRange(min = 1, max = 20) long from,
      @ForAll @IntRange(min = 1, max = 30) int at,
      @ForAll @IntRange(min = 0, max = 59_999) int within) {
    OutcomeSettings outcome = new OutcomeSettings(4, new BigDecimal("-0.1"));
    Watch watch = new Watch("m", settings(null, null, outcome, null), new String[] {"a"}, null);
    long time = at * 60_000L + within;
    Splits splits = Splits.of(List.of(CorporateAction.split("X", time, to, from)));
    WatchMemory memory = watch.memory(null);
    for (int i = 1; i <= 40; i++) {
      long end = i * 60_000L;
      long close = 100_000_000L * (end <= time ? to : from);
      watch.step(memory, end, "X", splits, close, new double[] {1}, 0.5, alerts::add);
    }
    assertThat(memory.outcomes).isEqualTo(36);
    assertThat(Arrays.stream(memory.came).limit(36)).containsOnly(1.0);
  }
}
