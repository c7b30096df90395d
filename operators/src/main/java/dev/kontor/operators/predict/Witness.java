package dev.kontor.operators.predict;

import dev.kontor.models.predict.Explanation;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.strategy.Occasions;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.models.strategy.StrategySettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says of a row that was just scored who gave the scores and why they are what they are, if a rule
 * can speak there that relies on them; of most rows nothing, at the price of looking at the rules.
 */
final class Witness {
  private final Strategy strategy;
  private final Occasions occasions;
  private final boolean[] relied;

  Witness(Strategy strategy, StrategySettings settings) {
    this.strategy = strategy;
    occasions = new Occasions(strategy, settings);
    Set<String> names = new HashSet<>();
    strategy.rules().forEach(rule -> names.addAll(rule.reliance().models().keySet()));
    relied = new boolean[strategy.models().size()];
    for (int i = 0; i < relied.length; i++) {
      relied[i] = names.contains(strategy.models().get(i).name());
    }
  }

  /**
   * @param row with its scores
   * @param by who scored, in the order of the models
   * @return null if nobody will ask
   */
  Grounds grounds(double[] row, Served[] by) {
    if (occasions.mayTrade(row)) {
      return new Grounds(origins(by), explanations(row, by));
    }
    return occasions.mayHold(row) ? new Grounds(origins(by), List.of()) : null;
  }

  private List<Origin> origins(Served[] by) {
    List<Origin> origins = new ArrayList<>();
    for (int i = 0; i < relied.length; i++) {
      if (relied[i]) {
        origins.add(by[i].origin());
      }
    }
    return origins;
  }

  private List<Explanation> explanations(double[] row, Served[] by) {
    List<Explanation> explanations = new ArrayList<>();
    for (int i = 0; i < relied.length; i++) {
      if (relied[i]) {
        Explanation one = explanation(i, row, by[i]);
        if (one != null) {
          explanations.add(one);
        }
      }
    }
    return explanations;
  }

  private Explanation explanation(int i, double[] row, Served by) {
    ModelPlan model = strategy.models().get(i);
    double[] values = Arrays.stream(model.indexes()).mapToDouble(index -> row[index]).toArray();
    return Explanation.of(
        model.name(),
        row[strategy.scorePlace(i)],
        by.serving().explainer(),
        model.fields(),
        values);
  }
}
