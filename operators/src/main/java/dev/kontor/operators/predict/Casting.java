package dev.kontor.operators.predict;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.operators.StrategyPlan;
import java.util.Arrays;
import java.util.Objects;

/** Makes those who answer of models that are to take the place of a strategy's. */
final class Casting {
  private final StrategyPlan plan;
  private final Strategy strategy;

  Casting(StrategyPlan plan) {
    this.plan = plan;
    this.strategy = plan.compile();
  }

  Strategy strategy() {
    return strategy;
  }

  /** The model's place among the strategy's; -1 if it has none of that name. */
  int index(String model) {
    for (int i = 0; i < strategy.models().size(); i++) {
      if (strategy.models().get(i).name().equals(model)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * @throws IllegalArgumentException if it cannot stand where the strategy's own model stands: it
   *     is none, or takes or gives something else, or was trained on other features
   */
  Serving serving(String model, ModelFile file) {
    ModelPlan place = place(model);
    PmmlModel loaded = loaded(model, file);
    return loaded.serving(Arrays.asList(place.fields()), output(model));
  }

  /** As {@link #serving}, where the same was asked before. */
  Serving serving(String model, ModelFile file, Serving.By by) {
    return loaded(model, file).serving(Arrays.asList(place(model).fields()), output(model), by);
  }

  /**
   * One that can stand where the strategy's own model stands.
   *
   * @param version its number in the registry; 0 if it is from none
   * @param by who answers; null if that is to be found
   */
  Served served(String model, int version, ModelFile file, Serving.By by) {
    return new Served(
        version,
        by == null ? serving(model, file) : serving(model, file, by),
        Origin.of(model, version, file, place(model).features()));
  }

  private ModelPlan place(String model) {
    int index = index(model);
    if (index < 0) {
      throw new BadRegistry("the strategy has no model " + model);
    }
    return strategy.models().get(index);
  }

  private PmmlModel loaded(String model, ModelFile file) {
    PmmlModel loaded = PmmlModel.load(file);
    String expected = plan.trainedOn(model);
    if (!Objects.equals(expected, loaded.trainedOn())) {
      throw new BadRegistry(
          "it was trained on features "
              + said(loaded.trainedOn())
              + ", the strategy's model on "
              + said(expected));
    }
    return loaded;
  }

  private String output(String model) {
    return plan.settings().models().get(model).output();
  }

  private static String said(String features) {
    return features == null ? "that it does not name" : features;
  }
}
