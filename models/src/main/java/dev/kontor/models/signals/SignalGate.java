package dev.kontor.models.signals;

import dev.kontor.models.expressions.Formula;
import dev.kontor.models.market.E8;
import dev.kontor.models.predict.Grounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the votes of one bar into signals: opposite opinions make a hold, of equal ones the first
 * rule speaks, and what is unconfirmed, too soon or too often is refused with its reason.
 */
public final class SignalGate {
  private final List<Rule> rules;
  private final Map<String, Integer> patterns;
  private final SignalSettings settings;
  private final long layout;

  /**
   * @param patterns the place of each pattern in a row
   * @param layout of the rows that can be read; votes with others were cast before the strategy
   *     changed, and are refused
   */
  public SignalGate(
      List<Rule> rules, Map<String, Integer> patterns, SignalSettings settings, long layout) {
    this.layout = layout;
    this.rules = rules;
    this.patterns = patterns;
    this.settings = settings;
  }

  /** All votes of one instrument at one time, in any order. */
  public List<Signal> step(GateMemory memory, List<Vote> votes) {
    List<Signal> signals = new ArrayList<>();
    Map<Advice, Signal> confirmed = new EnumMap<>(Advice.class);
    votes.stream()
        .filter(vote -> vote.layout() != layout)
        .sorted(Comparator.comparing(SignalGate::speaker))
        .forEach(vote -> signals.add(outdated(vote)));
    speaking(votes.stream().filter(vote -> vote.layout() == layout).toList())
        .forEach(
            (rule, vote) -> {
              int held = memory.hold(rule.name(), vote.ordinal());
              Signal signal = signal(rule, vote);
              Signal first = confirmed.get(rule.advice());
              if (held < settings.confirm()) {
                signals.add(
                    refused(
                        signal,
                        "unconfirmed: held for " + held + " of " + settings.confirm() + " bars"));
              } else if (first != null) {
                signals.add(refused(signal, "repeated: " + first.rule() + " said it already"));
              } else {
                confirmed.put(rule.advice(), signal);
              }
            });
    Signal hold = confirmed.remove(Advice.HOLD);
    if (hold != null) {
      signals.add(hold.with(Verdict.HELD, hold.reason()));
    }
    Signal buy = confirmed.get(Advice.BUY);
    Signal sell = confirmed.get(Advice.SELL);
    if (buy != null && sell != null) {
      signals.add(conflict(buy, sell));
    } else if (hold != null) {
      confirmed
          .values()
          .forEach(s -> signals.add(refused(s, "held: " + hold.rule() + " says hold")));
    } else {
      confirmed.values().forEach(s -> signals.add(admit(memory, s)));
    }
    return signals;
  }

  private static String speaker(Vote vote) {
    return vote.rule() == null ? vote.pattern() : vote.rule();
  }

  private static Signal outdated(Vote vote) {
    return new Signal(
        vote.instrument(),
        vote.time(),
        Advice.HOLD,
        speaker(vote),
        0,
        Verdict.REFUSED,
        "strategy-changed: it spoke before the strategy was changed",
        vote.closeE8(),
        0,
        0);
  }

  private static Signal conflict(Signal buy, Signal sell) {
    return new Signal(
            buy.instrument(),
            buy.time(),
            Advice.HOLD,
            buy.rule(),
            0,
            Verdict.HELD,
            "conflict: " + buy.rule() + " says buy, " + sell.rule() + " says sell",
            buy.closeE8(),
            0,
            0)
        .restingOn(Grounds.joined(buy.grounds(), sell.grounds()));
  }

  private Signal admit(GateMemory memory, Signal signal) {
    long last = memory.last(signal.advice());
    long cooldown = settings.cooldown().toMillis();
    if (last != Long.MIN_VALUE && signal.time() - last < cooldown) {
      return refused(
          signal,
          "cooldown: "
              + (signal.time() - last) / 1000
              + " s since the last, must be "
              + cooldown / 1000);
    }
    if (settings.limit() > 0) {
      memory.forgetBefore(signal.time() - settings.per().toMillis());
      if (memory.accepted.size() >= settings.limit()) {
        return refused(
            signal,
            "frequency: "
                + memory.accepted.size()
                + " signals in "
                + settings.per().toSeconds()
                + " s, limit "
                + settings.limit());
      }
    }
    memory.accept(signal.advice(), signal.time());
    if (settings.limit() == 0) {
      memory.accepted.clear();
    }
    return signal;
  }

  /** The rules that hold, in the order of the strategy, with the vote that says so. */
  private Map<Rule, Vote> speaking(List<Vote> votes) {
    double[] row = null;
    Vote match = null;
    for (Vote vote : votes) {
      Integer place = vote.pattern() == null ? null : patterns.get(vote.pattern());
      if (place != null) {
        row = row == null ? vote.row().clone() : row;
        row[place] = 1;
        match = vote;
      }
    }
    Map<Rule, Vote> speaking = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule.onPattern() && match != null && rule.holds(row)) {
        speaking.put(rule, match);
      }
      for (Vote vote : votes) {
        if (rule.name().equals(vote.rule())) {
          speaking.putIfAbsent(rule, vote);
        }
      }
    }
    return speaking;
  }

  private static Signal signal(Rule rule, Vote vote) {
    double strength = rule.strength() == null ? 1 : rule.strength().of(vote.row());
    return new Signal(
        vote.instrument(),
        vote.time(),
        rule.advice(),
        rule.name(),
        !Double.isNaN(strength) ? Math.min(1, Math.max(0, strength)) : 0,
        Verdict.ACCEPTED,
        "rule: " + rule.name(),
        vote.closeE8(),
        price(rule.stop(), vote),
        price(rule.target(), vote),
        price(rule.measure(), vote),
        price(rule.range(), vote),
        rule.prices() == null ? null : rule.prices().of(vote.row()),
        null,
        null,
        rule.reliance().in(vote.row(), vote.grounds()));
  }

  private static long price(Formula formula, Vote vote) {
    double price = formula == null ? 0 : formula.of(vote.row());
    return price > 0 ? E8.ofDouble(price) : 0;
  }

  private static Signal refused(Signal signal, String reason) {
    return signal.with(Verdict.REFUSED, reason);
  }
}
