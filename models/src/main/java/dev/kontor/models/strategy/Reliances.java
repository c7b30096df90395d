package dev.kontor.models.strategy;

import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.predict.Reliance;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what the scores that a rule names are made of: ensembles of models, models of models. */
final class Reliances {
  private final int firstScore;
  private final List<ModelPlan> models;
  private final List<Ensemble> ensembles;

  /**
   * @param firstScore the place in the row of the first model's score
   * @param models with the places of all inputs known
   */
  Reliances(int firstScore, List<ModelPlan> models, List<Ensemble> ensembles) {
    this.firstScore = firstScore;
    this.models = models;
    this.ensembles = ensembles;
  }

  Reliance on(Set<String> scores) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Ensemble> named = ensembles.stream().filter(e -> scores.contains(e.name())).toList();
    for (int i = 0; i < models.size(); i++) {
      String name = models.get(i).name();
      if (scores.contains(name) || named.stream().anyMatch(e -> e.members().contains(name))) {
        rely(places, i);
      }
    }
    return places.isEmpty() ? Reliance.NONE : new Reliance(places, named);
  }

  private void rely(Map<String, Integer> places, int model) {
    places.put(models.get(model).name(), firstScore + model);
    for (int index : models.get(model).indexes()) {
      if (index >= firstScore) {
        rely(places, index - firstScore);
      }
    }
  }
}
