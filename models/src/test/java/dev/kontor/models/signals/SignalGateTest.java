package dev.kontor.models.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.E8;
import dev.kontor.models.predict.Explanation;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.predict.Reliance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalGateTest {
  private static final long LAYOUT = 42;

  private static final List<Rule> RULES =
      List.of(
          rule("up", Advice.BUY, false),
          rule("up-too", Advice.BUY, false),
          rule("down", Advice.SELL, false),
          rule("wait", Advice.HOLD, false),
          rule("shape", Advice.BUY, true));

  private final GateMemory memory = new GateMemory();

  @Test
  void aVoteIsASignal() {
    List<Signal> signals = gate(1, 0, 0, 60).step(memory, votes(1, "down"));
    assertThat(signals).hasSize(1);
    Signal signal = signals.get(0);
    assertThat(signal.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(signal.advice()).isEqualTo(Advice.SELL);
    assertThat(signal.closeE8()).isEqualTo(E8.ONE);
    assertThat(signal.strength()).isEqualTo(1);
  }

  @Test
  void oppositeOpinionsMakeAHold() {
    assertThat(told(gate(1, 0, 0, 60), 1, "down", "up")).containsExactly("HOLD up HELD conflict");
  }

  @Test
  void ofEqualOpinionsTheFirstRuleSpeaksInWhateverOrderTheyCome() {
    assertThat(told(gate(1, 0, 0, 60), 1, "up-too", "up"))
        .containsExactly("BUY up-too REFUSED repeated", "BUY up ACCEPTED rule");
  }

  @Test
  void aHoldHoldsBackTheOthers() {
    assertThat(told(gate(1, 0, 0, 60), 1, "up", "wait"))
        .containsExactly("HOLD wait HELD rule", "BUY up REFUSED held");
  }

  @Test
  void whatMustHoldForTwoBarsInARowIsNotHelpedByAGap() {
    SignalGate gate = gate(2, 0, 0, 60);
    assertThat(told(gate, 1, "up")).containsExactly("BUY up REFUSED unconfirmed");
    assertThat(told(gate, 3, "up")).containsExactly("BUY up REFUSED unconfirmed");
    assertThat(told(gate, 4, "up")).containsExactly("BUY up ACCEPTED rule");
  }

  @Test
  void theSameAdviceIsRefusedUntilTheCooldownIsOver() {
    SignalGate gate = gate(1, 120, 0, 60);
    assertThat(told(gate, 1, "up")).containsExactly("BUY up ACCEPTED rule");
    assertThat(told(gate, 2, "up")).containsExactly("BUY up REFUSED cooldown");
    assertThat(told(gate, 2, "down")).containsExactly("SELL down ACCEPTED rule");
    assertThat(told(gate, 3, "up")).containsExactly("BUY up ACCEPTED rule");
  }

  @Test
  void soManySignalsInATimeAndNoMore() {
    SignalGate gate = gate(1, 0, 2, 180);
    assertThat(told(gate, 1, "up")).containsExactly("BUY up ACCEPTED rule");
    assertThat(told(gate, 2, "down")).containsExactly("SELL down ACCEPTED rule");
    assertThat(told(gate, 3, "up")).containsExactly("BUY up REFUSED frequency");
    assertThat(told(gate, 4, "up")).containsExactly("BUY up ACCEPTED rule");
  }

  @Test
  void aRefusedSignalCountsForNothing() {
    SignalGate gate = gate(1, 0, 1, 120);
    told(gate, 1, "up");
    told(gate, 2, "up");
    assertThat(told(gate, 3, "up")).containsExactly("BUY up ACCEPTED rule");
  }

  @Test
  void aPatternMakesItsRuleTrue() {
    Vote match = new Vote("X", 60_000, 1, null, "cup", E8.ONE, new double[1], LAYOUT);
    assertThat(gate(1, 0, 0, 60).step(memory, List.of(match)))
        .extracting(Signal::rule)
        .containsExactly("shape");
    assertThat(match.row()[0]).as("the vote is left as it was").isZero();
  }

  @Test
  void strengthIsClampedAndAnAbsentStopIsNone() {
    Rule rule =
        new Rule("up", Advice.BUY, row -> 1, row -> 7, row -> Double.NaN, row -> 1.25, false);
    SignalGate gate = new SignalGate(List.of(rule), Map.of(), settings(1, 0, 0, 60), LAYOUT);
    Signal signal = gate.step(memory, votes(1, "up")).get(0);
    assertThat(signal.strength()).isEqualTo(1);
    assertThat(signal.stopE8()).isZero();
    assertThat(signal.targetE8()).isEqualTo(E8.parse("1.25"));
  }

  @Test
  void whatSpokeBeforeTheStrategyChangedIsRefusedAndNotRead() {
    Vote rule = new Vote("X", 60_000, 1, "up", null, E8.ONE, new double[0], LAYOUT + 1);
    Vote match = new Vote("X", 60_000, 1, null, "gone", E8.ONE, new double[0], LAYOUT + 1);
    assertThat(gate(1, 0, 0, 60).step(memory, List.of(rule, match)))
        .extracting(s -> s.advice() + " " + s.rule() + " " + s.verdict() + " " + s.reason())
        .containsExactly(
            "HOLD gone REFUSED strategy-changed: it spoke before the strategy was changed",
            "HOLD up REFUSED strategy-changed: it spoke before the strategy was changed");
  }

  @Test
  void aSignalRestsOnTheScoresThatItsRuleReliesOn() {
    Signal signal = resting(1, "up").get(0);
    assertThat(signal.models()).containsExactly(ORIGIN);
    assertThat(signal.grounds().explanations()).containsExactly(WHY);
    assertThat(resting(2, "down").get(0).grounds()).as("relies on none").isNull();
  }

  @Test
  void whyIsKeptOnlyOfASignalThatIsAccepted() {
    List<Signal> signals = resting(1, "up", "up-too");
    assertThat(signals)
        .extracting(s -> s.rule() + " " + s.grounds().explanations().size())
        .containsExactly("up-too 0", "up 1");
    List<Signal> conflict = resting(2, "up", "down");
    assertThat(conflict)
        .extracting(Signal::grounds)
        .containsExactly(new Grounds(List.of(ORIGIN), List.of()));
  }

  private static final Origin ORIGIN = new Origin("forest", "3", "f");
  private static final Explanation WHY = new Explanation("forest", 1, 1, List.of());

  /** Of rules of which two rely on a forest. */
  private List<Signal> resting(int minute, String... rules) {
    Reliance forest = new Reliance(Map.of("forest", 0), List.of());
    List<Rule> relying =
        List.of(
            rule("up", Advice.BUY, false).relyingOn(forest),
            rule("up-too", Advice.BUY, false).relyingOn(forest),
            rule("down", Advice.SELL, false));
    Grounds known = new Grounds(List.of(ORIGIN), List.of(WHY));
    List<Vote> votes =
        Arrays.stream(rules)
            .map(
                rule ->
                    new Vote(
                        "X",
                        minute * 60_000L,
                        minute,
                        rule,
                        null,
                        E8.ONE,
                        new double[] {1},
                        LAYOUT,
                        known))
            .toList();
    return new SignalGate(relying, Map.of(), settings(1, 0, 0, 60), LAYOUT).step(memory, votes);
  }

  private List<String> told(SignalGate gate, int minute, String... rules) {
    return gate.step(memory, votes(minute, rules)).stream()
        .map(
            s ->
                s.advice()
                    + " "
                    + s.rule()
                    + " "
                    + s.verdict()
                    + " "
                    + s.reason().replaceAll(":.*", ""))
        .toList();
  }

  private static List<Vote> votes(int minute, String... rules) {
    List<Vote> votes = new ArrayList<>();
    Arrays.stream(rules)
        .forEach(
            r ->
                votes.add(
                    new Vote(
                        "X", minute * 60_000L, minute, r, null, E8.ONE, new double[1], LAYOUT)));
    return votes;
  }

  private static SignalGate gate(int confirm, int cooldown, int limit, int per) {
    return new SignalGate(RULES, Map.of("cup", 0), settings(confirm, cooldown, limit, per), LAYOUT);
  }

  private static SignalSettings settings(int confirm, int cooldown, int limit, int per) {
    return new SignalSettings(
        confirm, Duration.ofSeconds(cooldown), limit, Duration.ofSeconds(per));
  }

  private static Rule rule(String name, Advice advice, boolean onPattern) {
    return new Rule(name, advice, row -> row[0], null, null, null, onPattern);
  }
}
