package dev.kontor.models.strategy;

import java.util.Arrays;
import java.util.List;

/** What to call each place of a strategy's row where it is written down. */
public final class RowNames {
  private RowNames() {}

  /**
   * Values and features by the name the user gave them, a model's inputs as {@code model.input},
   * awaited happenings as {@code pattern.happening}, what only a rule knows by its place, then the
   * scores. The places of patterns are left out: they belong to matches.
   */
  public static List<String> of(Strategy strategy) {
    int values = strategy.exports().length;
    String[] names = new String[values + strategy.models().size() + strategy.ensembles().size()];
    strategy.names().forEach((name, place) -> set(names, place, name));
    strategy.features().features().forEach(each -> set(names, each.place(), each.name()));
    strategy
        .models()
        .forEach(
            model -> {
              for (int i = 0; i < model.indexes().length; i++) {
                if (model.indexes()[i] < values) {
                  set(names, model.indexes()[i], model.name() + "." + model.fields()[i]);
                }
              }
            });
    strategy
        .awaited()
        .forEach(
            (pattern, places) ->
                places.forEach((name, place) -> set(names, place, pattern + "." + name)));
    for (int i = 0; i < values; i++) {
      set(names, i, "value" + i);
    }
    for (int i = 0; i < strategy.models().size(); i++) {
      names[strategy.scorePlace(i)] = strategy.models().get(i).name();
    }
    for (int i = 0; i < strategy.ensembles().size(); i++) {
      names[strategy.scorePlace(strategy.models().size() + i)] = strategy.ensembles().get(i).name();
    }
    return Arrays.asList(names);
  }

  private static void set(String[] names, int place, String name) {
    names[place] = names[place] == null ? name : names[place];
  }
}
