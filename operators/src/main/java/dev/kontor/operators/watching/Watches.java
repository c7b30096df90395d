package dev.kontor.operators.watching;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.models.watching.Watch;
import dev.kontor.models.watching.WatchSettings;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.predict.Timeline;
import java.util.Map;

/**
 * Holds one model, as champion or as shadow, against what the version was trained on that is in
 * force. Of a version whose distribution nobody knows, the inputs are held against those of the
 * model that the run starts with, and its scores against nothing.
 */
final class Watches {
  /** A version and who watches it. */
  record Watched(int version, Watch watch) {}

  private final String name;
  private final WatchSettings settings;
  private final String[] fields;
  private final TrainingDistribution inputs;
  private final Watch unknown;
  private final Watched first;
  private final Timeline<Watched> versions;

  private Watches(
      String name,
      WatchSettings settings,
      String[] fields,
      TrainingDistribution own,
      TrainingDistribution inputs,
      int first) {
    this.name = name;
    this.settings = settings;
    this.fields = fields;
    this.inputs = inputs == null ? null : inputs.withoutScore();
    this.unknown = watch(this.inputs);
    this.first = new Watched(first, watch(own));
    this.versions = new Timeline<>(this.first);
  }

  /**
   * @param trained what the models that the run starts with were trained on, by {@link #name}
   * @param first their versions; 0 or absent for a file of no version
   * @return null if the model is not watched
   */
  static Watches of(
      StrategyPlan plan,
      ModelPlan model,
      Alias role,
      Map<String, TrainingDistribution> trained,
      Map<String, Integer> first) {
    WatchSettings settings = plan.settings().models().get(model.name()).watch();
    if (settings == null) {
      return null;
    }
    String name = name(model.name(), role);
    TrainingDistribution own = trained.get(name);
    return new Watches(
        name,
        role == Alias.SHADOW ? settings.alertsOnly() : settings,
        model.fields(),
        own,
        own == null ? trained.get(model.name()) : own,
        first.getOrDefault(model.name(), 0));
  }

  /** What alerts call a model, as champion or as shadow. */
  static String name(String model, Alias role) {
    return role == Alias.SHADOW ? model + "@" + role.word() : model;
  }

  Watched first() {
    return first;
  }

  /** For a bar that ends at that time. */
  Watched at(long time) {
    return versions.at(time);
  }

  /** As {@link #at}, where it is known which version it is: one that nobody promoted, perhaps. */
  Watched at(long time, int version) {
    Watched then = versions.at(time);
    return then.version == version ? then : new Watched(version, unknown);
  }

  void promote(Promotion promotion) {
    int version = promotion.change().to();
    versions.promote(
        promotion.time(),
        version == first.version ? first : new Watched(version, watch(promotion.trained())));
  }

  void forget(long time) {
    versions.forget(time);
  }

  private Watch watch(byte[] trained) {
    return trained == null ? unknown : watch(TrainingDistribution.read(trained));
  }

  private Watch watch(TrainingDistribution trained) {
    return new Watch(name, settings, fields, trained);
  }
}
