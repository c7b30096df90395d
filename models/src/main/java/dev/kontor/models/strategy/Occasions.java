package dev.kontor.models.strategy;

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

  /**
   * @param held names of models whose scores may be taken away after this was asked: what names a
   *     score speaks no sooner then, but an ensemble that does without one says something else
   */
  public Occasions(Strategy strategy, Set<String> held) {
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

  private static boolean any(Rule[] rules, int[] happenings, double[] row) {
    for (Rule rule : rules) {
      if (rule.holds(row)) {
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
}
