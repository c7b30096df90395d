package dev.kontor.models.strategy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.Canonical;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.predict.TrainedOn;
import dev.kontor.models.settings.BadSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the features that a model was trained on, if it is said which: the strategy's, or the
 * inputs that it is given, on bars of the model's own timeframe. So each model of a strategy may
 * have features of its own.
 */
final class TrainedFeatures {
  /** They are looked up by what they are, not by where they stand. */
  private static final int NOWHERE = -1;

  private final StrategySettings settings;
  private final RuleCompiler rules;
  private final Function<String, TrainedOn> trainedOn;

  TrainedFeatures(
      StrategySettings settings, RuleCompiler rules, Function<String, TrainedOn> trainedOn) {
    this.settings = settings;
    this.rules = rules;
    this.trainedOn = trainedOn;
  }

  /**
   * @return null if nobody says what the model was trained on
   * @throws BadSetting if it was on others
   */
  FeatureSet of(String name, Timeframe timeframe) {
    String key = "strategy.models." + name;
    ModelSettings model = settings.models().get(name);
    TrainedOn inFile = trainedOn.apply(name);
    if (inFile != null && model.features() != null && !inFile.sha256().equals(model.features())) {
      throw new BadSetting(
          key + ".features",
          model.features(),
          "the file says that it was trained on features " + inFile);
    }
    TrainedOn stated = model.features() == null ? inFile : new TrainedOn(model.features(), null);
    if (stated == null) {
      return null;
    }
    FeatureSet features = set(timeframe, settings.features(), "features.");
    FeatureSet inputs = set(timeframe, model.inputs(), "models." + name + ".inputs.");
    for (FeatureSet set : List.of(features, inputs)) {
      if (!set.isEmpty() && set.sha256().equals(stated.sha256())) {
        return set;
      }
    }
    TrainedOn said = inFile == null ? stated : inFile;
    FeatureSet nearest = features.isEmpty() ? inputs : features;
    throw new BadSetting(
        key + (model.features() == null ? ".pmml" : ".features"),
        model.features() == null ? model.pmml() : model.features(),
        "was trained on features "
            + said
            + ", but the strategy's are "
            + features
            + (inputs.isEmpty() ? "" : " and its inputs " + inputs)
            + (nearest.isEmpty() ? "" : said.differsFrom(nearest.text())));
  }

  private FeatureSet set(Timeframe timeframe, Map<String, String> texts, String key) {
    List<FeatureSet.Feature> features = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          String meaning =
              StrategyCompiler.at(
                  key + name, text, () -> Canonical.of(rules.resolve(text), timeframe).toString());
          features.add(new FeatureSet.Feature(name, meaning, NOWHERE));
        });
    return new FeatureSet(timeframe, features);
  }
}
