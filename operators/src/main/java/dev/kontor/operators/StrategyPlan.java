package dev.kontor.operators;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.predict.TrainedOn;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.StrategyCompiler;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.models.watching.WatchSettings;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strategy as it travels to the operators: its text and its model files. Each operator compiles
 * it when it opens, so no compiled code is ever serialized.
 */
public final class StrategyPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final StrategySettings settings;
  private final LinkedHashMap<String, ModelFile> models;
  private final LinkedHashMap<String, List<String>> inputs = new LinkedHashMap<>();
  private final List<String> references;
  private final LinkedHashMap<String, TrainedOn> trainedOn = new LinkedHashMap<>();
  private final LinkedHashMap<String, Serving.By> servedBy = new LinkedHashMap<>();
  private final LinkedHashMap<String, String> alarms = new LinkedHashMap<>();

  /**
   * @param models the PMML file of each model of the strategy
   * @throws BadSetting if the strategy or a model cannot be used
   */
  public StrategyPlan(StrategySettings settings, Map<String, ModelFile> models) {
    this.settings = settings;
    this.models = new LinkedHashMap<>(models);
    settings
        .models()
        .forEach(
            (name, model) -> {
              String key = "strategy.models." + name;
              try {
                PmmlModel loaded = PmmlModel.load(models.get(name));
                inputs.put(name, List.copyOf(loaded.inputs()));
                trainedOn.put(name, loaded.features());
                Serving serving = loaded.serving(loaded.inputs(), model.output());
                servedBy.put(name, serving.by());
                if (serving.isAlarming()) {
                  alarms.put(name, serving.why());
                }
              } catch (IllegalArgumentException e) {
                throw new BadSetting(key, model.pmml(), e.getMessage());
              }
            });
    references = compile().indicators().references();
  }

  /** With all happenings and sequences, those too that shapes stand for. */
  public StrategySettings settings() {
    return settings.expanded();
  }

  /** The other instruments that expressions name. */
  public List<String> references() {
    return references;
  }

  public ModelFile model(String name) {
    return models.get(name);
  }

  /** Who answers for a model; found once, so that all operators ask the same. */
  public Serving.By servedBy(String name) {
    return servedBy.get(name);
  }

  /** Models whose flat trees did not say what the reference says, with what differs. */
  public Map<String, String> alarms() {
    return Collections.unmodifiableMap(alarms);
  }

  /** How long a model's answers may take; null if nobody asks. */
  public Duration latency(String model) {
    WatchSettings watch = settings.models().get(model).watch();
    return watch == null ? null : watch.latency();
  }

  /** The SHA-256 of the features that a model's file names; null if it names none. */
  public String trainedOn(String model) {
    TrainedOn features = trainedOn.get(model);
    return features == null ? null : features.sha256();
  }

  public Strategy compile() {
    return StrategyCompiler.compile(settings, inputs::get, trainedOn::get);
  }
}
