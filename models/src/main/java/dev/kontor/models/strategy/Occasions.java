package dev.kontor.models.strategy;

import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Knows at which rows a rule that relies on scores can speak: these rows are to tell who gave the
 * scores, and why. There may be more of them than rules that do speak, but never fewer: a pattern
 * may be completed wherever its last happening happens, a score may be taken away afterwards, and
 * whom an ensemble follows is not known yet.
 */
public final class Occasions {
  /** More patterns than these at once are taken to make any rule speak. */
  private static final int MANY = 6;

  private final Rules trading;
  private final Rules holding;
  private final List<Completion> completions = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final Silences silences;

  /** The place of a pattern, and of the happening that may complete it. */
  private record Completion(int pattern, int happening) {}

  /** The place of the score of an ensemble that follows a member, and of what the members say. */
  private record Choice(int ensemble, int[] members) {}

  private record Rules(List<Rule> plain, List<Rule> onPattern) {
    static Rules of(List<Rule> rules, Predicate<Rule> which) {
      List<Rule> those = rules.stream().filter(which).toList();
      return new Rules(
          those.stream().filter(rule -> !rule.onPattern()).toList(),
          those.stream().filter(Rule::onPattern).toList());
    }
  }

  /**
   * @param settings of the strategy, expanded
   */
  public Occasions(Strategy strategy, StrategySettings settings) {
    List<Rule> relying = strategy.rules().stream().filter(r -> r.reliance().isAny()).toList();
    trading = Rules.of(relying, rule -> rule.advice() != Advice.HOLD);
    holding = Rules.of(relying, rule -> rule.advice() == Advice.HOLD);
    strategy
        .patterns()
        .forEach(
            (name, place) -> {
              List<String> sequence = settings.patterns().get(name).sequence();
              String last = PatternSettings.happening(sequence.get(sequence.size() - 1));
              completions.add(new Completion(place, strategy.awaited().get(name).get(last)));
            });
    for (int i = 0; i < strategy.ensembles().size(); i++) {
      Ensemble ensemble = strategy.ensembles().get(i);
      if (ensemble.follows()) {
        int place = strategy.scorePlace(strategy.models().size() + i);
        choices.add(new Choice(place, ensemble.places()));
      }
    }
    silences = Silences.of(strategy, settings.models());
  }

  /** Whether a signal to buy or to sell may come of a row with its scores. */
  public boolean mayTrade(double[] row) {
    return may(trading, row);
  }

  /** Whether a signal to hold may come of a row with its scores. */
  public boolean mayHold(double[] row) {
    return may(holding, row);
  }

  private boolean may(Rules rules, double[] row) {
    return silences.areMany() || silences.any(row, one -> mayFollowing(rules, one));
  }

  private boolean mayFollowing(Rules rules, double[] row) {
    return choices.isEmpty() ? any(rules, row) : may(rules, 0, row.clone());
  }

  /** Whom an ensemble follows is decided later: whether a rule speaks whoever it is. */
  private boolean may(Rules rules, int from, double[] row) {
    if (from == choices.size()) {
      return any(rules, row);
    }
    Choice choice = choices.get(from);
    for (int member : choice.members) {
      row[choice.ensemble] = row[member];
      if (may(rules, from + 1, row)) {
        return true;
      }
    }
    return false;
  }

  private boolean any(Rules rules, double[] row) {
    List<Rule> plain = rules.plain;
    for (int i = 0; i < plain.size(); i++) {
      if (plain.get(i).holds(row)) {
        return true;
      }
    }
    if (!rules.onPattern.isEmpty()) {
      for (int i = 0; i < completions.size(); i++) {
        if (row[completions.get(i).happening] == 1) {
          return onPattern(rules.onPattern, row);
        }
      }
    }
    return false;
  }

  /** Whether a rule speaks if some of the patterns are completed that may be. */
  private boolean onPattern(List<Rule> rules, double[] row) {
    List<Completion> now = completions.stream().filter(c -> row[c.happening] == 1).toList();
    if (now.size() > MANY) {
      return true;
    }
    double[] completed = row.clone();
    for (int some = 1; some < 1 << now.size(); some++) {
      for (int i = 0; i < now.size(); i++) {
        completed[now.get(i).pattern] = some >> i & 1;
      }
      if (rules.stream().anyMatch(rule -> rule.holds(completed))) {
        return true;
      }
    }
    return false;
  }
}
