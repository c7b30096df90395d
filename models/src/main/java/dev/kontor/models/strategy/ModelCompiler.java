package dev.kontor.models.strategy;

import dev.kontor.models.indicators.Canonical;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Suggestion;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds for each input of a model its place in the row, and whether the model may be asked. An
 * input may be the score of a model before it: so models are stacked.
 */
final class ModelCompiler {
  private final StrategySettings settings;
  private final RuleCompiler rules;
  private final Function<String, List<String>> inputs;
  private final Function<String, String> trainedOn;

  ModelCompiler(
      StrategySettings settings,
      RuleCompiler rules,
      Function<String, List<String>> inputs,
      Function<String, String> trainedOn) {
    this.settings = settings;
    this.rules = rules;
    this.inputs = inputs;
    this.trainedOn = trainedOn;
  }

  /**
   * @throws BadSetting if an input cannot be given, or the model was trained on other features
   */
  ModelPlan plan(String name, FeatureSet features) {
    String key = "models." + name + ".inputs";
    ModelSettings model = settings.models().get(name);
    List<String> fields = inputs.apply(name);
    model.inputs().keySet().stream()
        .filter(field -> !fields.contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new BadSetting(
                  "strategy." + key,
                  field,
                  "is no input of the model" + Suggestion.among(fields, field));
            });
    boolean bound = isBound(name, model, features);
    List<String> all = List.copyOf(settings.models().keySet());
    List<String> scores = all.subList(0, all.indexOf(name));
    int[] indexes = new int[fields.size()];
    List<FeatureSet.Feature> own = new ArrayList<>();
    for (int i = 0; i < indexes.length; i++) {
      String field = fields.get(i);
      String text = model.inputs().getOrDefault(field, field);
      int score = scores.indexOf(text);
      if (score >= 0 && !bound) {
        indexes[i] = ModelPlan.score(score);
        own.add(new FeatureSet.Feature(field, text, indexes[i]));
        continue;
      }
      indexes[i] =
          StrategyCompiler.at(
              key + "." + field, text, () -> rules.export(rules.resolve(text), false));
      if (bound && !features.standsAt(indexes[i])) {
        throw new BadSetting(
            "strategy." + key + "." + field,
            text,
            "is none of the features that the model was trained on: " + features);
      }
      String meaning = Canonical.of(rules.resolve(text), settings.timeframe()).toString();
      own.add(new FeatureSet.Feature(field, meaning, indexes[i]));
    }
    FeatureSet asked = bound ? features : new FeatureSet(settings.timeframe(), own);
    return new ModelPlan(name, fields.toArray(String[]::new), indexes, asked.sha256());
  }

  /** Whether it is said which features the model was trained on; they are the strategy's then. */
  private boolean isBound(String name, ModelSettings model, FeatureSet features) {
    String key = "strategy.models." + name;
    String inFile = trainedOn.apply(name);
    String stated = model.features() == null ? inFile : model.features();
    if (stated == null) {
      return false;
    }
    if (inFile != null && !inFile.equals(stated)) {
      throw new BadSetting(
          key + ".features", stated, "the file says that it was trained on features " + inFile);
    }
    if (features.isEmpty() || !features.sha256().equals(stated)) {
      throw new BadSetting(
          key + (model.features() == null ? ".pmml" : ".features"),
          model.features() == null ? model.pmml() : stated,
          "was trained on features " + stated + ", but the strategy's are " + features);
    }
    return true;
  }
}
