package dev.kontor.operators.predict;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.registry.Shelf;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.models.watching.WatchSettings;

/** What versions that are to be promoted were trained on, as far as that is watched. */
final class Distributions {
  private final StrategySettings settings;
  private final Shelf shelf;

  Distributions(StrategySettings settings, Shelf shelf) {
    this.settings = settings;
    this.shelf = shelf;
  }

  /**
   * What the registry keeps with the version that a control names, of a model of the strategy.
   *
   * @return null if no limit needs it, or if others may stand in: for a shadow and where the
   *     configuration names a distribution, the inputs of the model that the run starts with
   * @throws RuntimeException if it is needed and cannot be had, with a message for people
   */
  byte[] of(ModelControl control) {
    WatchSettings watch = settings.models().get(control.model()).watch();
    if (watch == null || !watch.needsDistribution()) {
      return null;
    }
    byte[] json = shelf.distribution(control.model(), control.version());
    if (json == null) {
      if (control.role() == Alias.CHAMPION && watch.distribution() == null) {
        throw new BadRegistry(
            "its distribution is missing in the registry: psi, ks and scorePsi need it");
      }
      return null;
    }
    try {
      TrainingDistribution.read(json);
    } catch (IllegalArgumentException e) {
      throw new BadRegistry("its distribution cannot be read: " + e.getMessage(), e);
    }
    return json;
  }
}
