package dev.kontor.operators.predict;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.operators.Promotions;
import dev.kontor.operators.StrategyPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tries the shadows that a run starts with, before it starts, as champions are tried. */
public final class Auditions {
  private Auditions() {}

  /**
   * @param promotions null if there are no other versions
   * @return the same, with who answers for each shadow
   * @throws BadSetting if a shadow cannot stand where the strategy's own model stands
   */
  public static Promotions held(Promotions promotions, StrategyPlan plan) {
    if (promotions == null || promotions.shadows().isEmpty()) {
      return promotions;
    }
    Casting casting = new Casting(plan);
    LinkedHashMap<String, Serving.By> servedBy = new LinkedHashMap<>();
    LinkedHashMap<String, String> alarms = new LinkedHashMap<>();
    for (Map.Entry<String, ModelFile> shadow : promotions.shadows().entrySet()) {
      String model = shadow.getKey();
      try {
        Serving serving = casting.serving(model, shadow.getValue());
        servedBy.put(model, serving.by());
        if (serving.isAlarming()) {
          alarms.put(model, serving.why());
        }
      } catch (IllegalArgumentException e) {
        throw new BadSetting(
            "strategy.models." + model + ".shadow",
            plan.settings().models().get(model).shadow(),
            e.getMessage());
      }
    }
    return new Promotions(
        promotions.shelf(),
        promotions.versions(),
        promotions.shadows(),
        promotions.shadowVersions(),
        servedBy,
        alarms);
  }
}
