package dev.kontor.models.strategy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.indicators.Canonical;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.predict.TrainedOn;
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
  private final TrainedFeatures trained;

  ModelCompiler(
      StrategySettings settings,
      RuleCompiler rules,
      Function<String, List<String>> inputs,
      Function<String, TrainedOn> trainedOn) {
    this.settings = settings;
    this.rules = rules;
    this.inputs = inputs;
    trained = new TrainedFeatures(settings, rules, trainedOn);
  }

  /**
   * @throws BadSetting if an input cannot be given, or the model was trained on other features
   */
  ModelPlan plan(String name) {
    String key = "models." + name + ".inputs";
    ModelSettings model = settings.models().get(name);
    Timeframe timeframe = timeframe(name, model);
    List<String> fields = inputs.apply(name);
    FeatureSet bound = trained.of(name, timeframe);
    model.inputs().keySet().stream()
        .filter(field -> !fields.contains(field))
        .filter(field -> bound == null || !bound.names().contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new BadSetting(
                  "strategy." + key,
                  field,
                  "is no input of the model" + Suggestion.among(fields, field));
            });
    List<String> all = List.copyOf(settings.models().keySet());
    List<String> scores = all.subList(0, all.indexOf(name));
    int[] indexes = new int[fields.size()];
    List<FeatureSet.Feature> own = new ArrayList<>();
    for (int i = 0; i < indexes.length; i++) {
      String field = fields.get(i);
      String text = model.inputs().getOrDefault(field, field);
      int score = scores.indexOf(text);
      if (score >= 0 && bound == null) {
        indexes[i] = ModelPlan.score(score);
        own.add(new FeatureSet.Feature(field, text, indexes[i]));
        continue;
      }
      indexes[i] =
          StrategyCompiler.at(
              key + "." + field,
              text,
              () -> rules.export(on(timeframe, rules.resolve(text)), false));
      String meaning = Canonical.of(rules.resolve(text), timeframe).toString();
      if (bound != null && !bound.has(meaning)) {
        throw new BadSetting(
            "strategy." + key + "." + field,
            text,
            "is none of the features that the model was trained on: " + bound);
      }
      own.add(new FeatureSet.Feature(field, meaning, indexes[i]));
    }
    FeatureSet asked = bound != null ? bound : new FeatureSet(timeframe, own);
    return new ModelPlan(name, fields.toArray(String[]::new), indexes, asked.sha256());
  }

  private Timeframe timeframe(String name, ModelSettings model) {
    Timeframe own = settings.timeframe();
    Timeframe wanted = model.timeframe() == null ? own : model.timeframe();
    if (!wanted.equals(own) && !wanted.isCoarserThan(own)) {
      throw new BadSetting(
          "strategy.models." + name + ".timeframe",
          wanted.toString(),
          "must be " + own + ", the strategy's, or whole numbers of it");
    }
    return wanted;
  }

  private Expression on(Timeframe timeframe, Expression value) {
    return timeframe.equals(settings.timeframe())
        ? value
        : new Expression.Call(
            Definitions.AT, List.of(value, new Expression.Text(timeframe.toString())));
  }
}
