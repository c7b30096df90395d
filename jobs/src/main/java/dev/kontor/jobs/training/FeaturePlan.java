package dev.kontor.jobs.training;

import dev.kontor.jobs.Plan;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.strategy.FeaturesOnly;
import dev.kontor.models.training.BarrierSettings;
import java.nio.file.Path;
import java.util.Map;

/** A configuration, made ready for its features alone: no model file need exist. */
public final class FeaturePlan {
  /** The range in which barriers are counted, as an indicator beside the strategy's own. */
  static final String RANGE = "rangeOfBarriers";

  private FeaturePlan() {}

  /**
   * @throws BadSetting naming the key, its value and what would be right; without features, too
   */
  public static Plan of(RunConfig config, Path folder) {
    Map<String, String> features = config.strategy().features();
    if (features.isEmpty()) {
      throw new BadSetting(
          "strategy.features",
          null,
          "is missing: what is a model to look at? such as {rsi14: rsi(14)}");
    }
    for (String column : Columns.FIXED) {
      if (features.containsKey(column)) {
        throw new BadSetting(
            "strategy.features", column, "is the name of a column of its own; choose another");
      }
    }
    try {
      return Plan.of(
          config.withoutModels(FeaturesOnly.of(config.strategy(), range(config))), folder);
    } catch (BadSetting e) {
      throw e.key().equals("strategy.indicators." + RANGE)
          ? new BadSetting("training.barriers.range", e.value(), e.remedy())
          : e;
    }
  }

  private static Map<String, String> range(RunConfig config) {
    BarrierSettings barriers = config.training().barriers();
    return barriers.unit() == BarrierSettings.Unit.RANGES
        ? Map.of(RANGE, barriers.range())
        : Map.of();
  }
}
