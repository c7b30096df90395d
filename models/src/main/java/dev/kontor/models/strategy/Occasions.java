package dev.kontor.models.strategy;

import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows at which rows a rule that relies on scores can speak: these rows are to tell who gave the
 * scores, and why. There may be more of them than rules that do speak, but never fewer; a pattern
 * that a happening may complete is taken for complete.
 */
public final class Occasions {
  private final Rule[] trading;
  private final Rule[] holding;
  private final int[] tradingHappenings;
  private final int[] holdingHappenings;
  private final boolean always;
  private final Strategy strategy;

  /**
   * @param held names of models whose scores may be taken away after this was asked: what names a
   *     score speaks no sooner then, but an ensemble that does without one says something else
   */
  public Occasions(Strategy strategy, Set<String> held) {
    this.strategy = strategy;
    List<Rule> relying = strategy.rules().stream().filter(r -> r.reliance().isAny()).toList();
    List<Rule> trade = relying.stream().filter(r -> r.advice() != Advice.HOLD).toList();
    List<Rule> hold = relying.stream().filter(r -> r.advice() == Advice.HOLD).toList();
    trading = plain(trade);
    holding = plain(hold);
    tradingHappenings = happenings(strategy, trade);
    holdingHappenings = happenings(strategy, hold);
    always =
        relying.stream()
            .flatMap(rule -> rule.reliance().ensembles().stream())
            .filter(ensemble -> ensemble.quorum() < ensemble.members().size())
            .anyMatch(ensemble -> ensemble.members().stream().anyMatch(held::contains));
  }

  private static Rule[] plain(List<Rule> rules) {
    return rules.stream().filter(rule -> !rule.onPattern()).toArray(Rule[]::new);
  }

  private static int[] happenings(Strategy strategy, List<Rule> rules) {
    TreeSet<Integer> places = new TreeSet<>();
    if (rules.stream().anyMatch(Rule::onPattern)) {
      strategy.awaited().values().stream().map(Map::values).forEach(places::addAll);
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether a signal to buy or to sell may come of a row with its scores. */
  public boolean mayTrade(double[] row) {
    return always || any(trading, tradingHappenings, row);
  }

  /** Whether a signal to hold may come of a row with its scores. */
  public boolean mayHold(double[] row) {
    return any(holding, holdingHappenings, row);
  }

  private boolean any(Rule[] rules, int[] happenings, double[] row) {
    for (Rule rule : rules) {
      if (holds(rule, row)) {
        return true;
      }
    }
    for (int place : happenings) {
      if (row[place] == 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * What an ensemble that follows a member will say is not known yet, only that a member says it.
   */
  private boolean holds(Rule rule, double[] row) {
    List<Ensemble> following =
        rule.reliance().ensembles().stream().filter(Ensemble::follows).toList();
    return following.isEmpty() ? rule.holds(row) : holds(rule, following, row.clone());
  }

  private boolean holds(Rule rule, List<Ensemble> following, double[] row) {
    if (following.isEmpty()) {
      return rule.holds(row);
    }
    Ensemble first = following.get(0);
    int place = place(first);
    for (int member : first.places()) {
      row[place] = row[member];
      if (holds(rule, following.subList(1, following.size()), row)) {
        return true;
      }
    }
    return false;
  }

  private int place(Ensemble ensemble) {
    List<String> names = strategy.ensembles().stream().map(Ensemble::name).toList();
    return strategy.scorePlace(strategy.models().size() + names.indexOf(ensemble.name()));
  }
}
