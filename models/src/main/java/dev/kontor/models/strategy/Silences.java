package dev.kontor.models.strategy;

import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.watching.WatchSettings;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a row's scores may become once watches have silenced models. A rule that names a silent
 * model's score speaks no sooner without it; but an ensemble that does without says something else
 * then. So those models count that an ensemble can do without, or that such a member asks.
 */
final class Silences {
  /** With more models than these there are too many cases to look at. */
  private static final int MANY = 6;

  private final Strategy strategy;
  private final int[] models;

  private Silences(Strategy strategy, int[] models) {
    this.strategy = strategy;
    this.models = models;
  }

  /** Of the models whose watch may hold them, as far as a rule relies on such an ensemble. */
  static Silences of(Strategy strategy, Map<String, ModelSettings> settings) {
    Set<String> spared =
        strategy.rules().stream()
            .flatMap(rule -> rule.reliance().ensembles().stream())
            .filter(ensemble -> ensemble.quorum() < ensemble.members().size())
            .flatMap(ensemble -> ensemble.members().stream())
            .collect(Collectors.toSet());
    return new Silences(
        strategy,
        IntStream.range(0, strategy.models().size())
            .filter(i -> isHeld(settings.get(strategy.models().get(i).name())))
            .filter(i -> silencesAny(strategy, i, spared))
            .toArray());
  }

  private static boolean isHeld(ModelSettings model) {
    WatchSettings watch = model.watch();
    return watch != null && watch.then() == WatchSettings.Then.HOLD;
  }

  private static boolean silencesAny(Strategy strategy, int model, Set<String> names) {
    boolean[] silent = new boolean[strategy.models().size()];
    silent[model] = true;
    spread(strategy, silent);
    return IntStream.range(0, silent.length)
        .anyMatch(i -> silent[i] && names.contains(strategy.models().get(i).name()));
  }

  /** A model that asks for the score of a silent one is silent too. */
  private static void spread(Strategy strategy, boolean[] silent) {
    for (int i = 0; i < silent.length; i++) {
      for (int index : strategy.models().get(i).indexes()) {
        int score = index - strategy.scorePlace(0);
        silent[i] |= score >= 0 && silent[score];
      }
    }
  }

  boolean areMany() {
    return models.length > MANY;
  }

  /**
   * Whether something is true of a row with its scores, or of what it may become; the row is left
   * as it was.
   */
  boolean any(double[] row, Predicate<double[]> holds) {
    if (holds.test(row)) {
      return true;
    }
    for (int some = 1; some < 1 << models.length; some++) {
      if (holds.test(without(row, some))) {
        return true;
      }
    }
    return false;
  }

  private double[] without(double[] row, int some) {
    boolean[] silent = new boolean[strategy.models().size()];
    for (int i = 0; i < models.length; i++) {
      silent[models[i]] = (some >> i & 1) == 1;
    }
    spread(strategy, silent);
    double[] left = row.clone();
    for (int i = 0; i < silent.length; i++) {
      if (silent[i]) {
        left[strategy.scorePlace(i)] = Double.NaN;
      }
    }
    for (int i = 0; i < strategy.ensembles().size(); i++) {
      Ensemble ensemble = strategy.ensembles().get(i);
      left[strategy.scorePlace(silent.length + i)] = ensemble.of(left);
    }
    return left;
  }
}
