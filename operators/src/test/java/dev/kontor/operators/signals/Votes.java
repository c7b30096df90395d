package dev.kontor.operators.signals;

import dev.kontor.models.market.E8;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Votes of rules and of a pattern, on bars of three instruments. */
record Votes(SignalSettings settings) implements Subject<Vote, Signal> {
  static final long MINUTE = 60_000;

  static final SignalSettings ALL = new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1));

  /** Whatever the settings of the gate: they are no part of a row. */
  private static final long LAYOUT = new Votes(ALL).plan().compile().layout();

  private StrategyPlan plan() {
    return Strategies.with()
        .pattern(
            "shape",
            new PatternSettings(List.of("rise", "rise"), Duration.ofMinutes(9)),
            Map.of("rise", "close > open"))
        .rules(
            Strategies.rule("up", Advice.BUY, "close > open"),
            Strategies.rule("down", Advice.SELL, "close < open"),
            Strategies.rule("wait", Advice.HOLD, "close == open"),
            Strategies.rule("formed", Advice.BUY, "shape && close > 0"))
        .signals(settings)
        .plan();
  }

  @Override
  public OneInputStreamOperator<Vote, Signal> operator(boolean sorted) {
    return new SignalOperator(sorted, plan());
  }

  @Override
  public String key(Vote vote) {
    return vote.instrument();
  }

  @Override
  public long time(Vote vote) {
    return vote.time();
  }

  @Override
  public String owner(Signal signal) {
    return signal.instrument();
  }

  /** One to three votes on most bars of an hour and a half. */
  @Override
  public List<Vote> history() {
    Random random = new Random(4);
    List<Vote> votes = new ArrayList<>();
    for (int bar = 1; bar <= 90; bar++) {
      for (String instrument : List.of("X", "A", "Z")) {
        for (String rule : List.of("up", "down", "wait", "shape")) {
          if (random.nextInt(4) == 0) {
            votes.add(vote(instrument, bar, rule));
          }
        }
      }
    }
    return votes;
  }

  static Vote vote(int bar, String name) {
    return vote("X", bar, name);
  }

  private static Vote vote(String instrument, int bar, String name) {
    boolean pattern = name.equals("shape");
    double[] row = new double[9];
    java.util.Arrays.fill(row, 1);
    return new Vote(
        instrument,
        bar * MINUTE,
        bar,
        pattern ? null : name,
        pattern ? name : null,
        bar * E8.ONE,
        row,
        LAYOUT);
  }
}
