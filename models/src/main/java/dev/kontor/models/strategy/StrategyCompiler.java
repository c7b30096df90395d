package dev.kontor.models.strategy;

import dev.kontor.models.expressions.Expression;
import dev.kontor.models.indicators.Canonical;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.predict.TrainedOn;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.signals.Rule;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks a strategy and compiles it. Equal settings compile to equal layouts, everywhere. */
public final class StrategyCompiler {
  private final StrategySettings settings;
  private final Definitions definitions = new Definitions();
  private final IndicatorCompiler indicators = new IndicatorCompiler();
  private final RuleCompiler rules;

  private final ModelCompiler modelCompiler;
  private final HappeningCompiler happeningCompiler;
  private final RuleAssembly assembly;

  private StrategyCompiler(
      StrategySettings settings,
      Function<String, List<String>> inputs,
      Function<String, TrainedOn> trainedOn) {
    this.settings = settings.expanded();
    rules =
        new RuleCompiler(
            definitions,
            indicators,
            settings.timeframe(),
            scores(),
            List.copyOf(settings.patterns().keySet()));
    modelCompiler = new ModelCompiler(settings, rules, inputs, trainedOn);
    happeningCompiler = new HappeningCompiler(rules, indicators, settings.timeframe());
    assembly = new RuleAssembly(this.settings, rules);
  }

  /** Of a strategy whose models' files do not say what they were trained on. */
  public static Strategy compile(StrategySettings settings, Function<String, List<String>> inputs) {
    return compile(settings, inputs, model -> null);
  }

  /**
   * @param inputs gives the names of a model's inputs
   * @param trainedOn gives the features that a model's file says it was trained on, null if it says
   *     nothing
   * @throws BadSetting naming the key, its value and what would be right
   */
  public static Strategy compile(
      StrategySettings settings,
      Function<String, List<String>> inputs,
      Function<String, TrainedOn> trainedOn) {
    StrategyCompiler compiler = new StrategyCompiler(settings, inputs, trainedOn);
    StrategyNames.check(settings);
    return compiler.compile();
  }

  private Strategy compile() {
    settings.references().forEach(definitions::refer);
    settings
        .indicators()
        .forEach((name, text) -> at("indicators." + name, text, () -> define(name, text)));
    settings
        .features()
        .forEach((name, text) -> at("features." + name, text, () -> define(name, text)));
    Map<String, Integer> names = new LinkedHashMap<>();
    settings
        .indicators()
        .forEach((name, text) -> at("indicators." + name, text, () -> name(names, name)));
    FeatureSet features = features();
    Map<String, Expression> happenings = new LinkedHashMap<>();
    settings
        .happenings()
        .forEach(
            (name, text) ->
                happenings.put(
                    name, at("happenings." + name, text, () -> happeningCompiler.condition(text))));
    StrategyNames.checkSteps(settings);
    Map<String, Map<String, Integer>> awaited = new LinkedHashMap<>();
    settings
        .patterns()
        .forEach(
            (name, pattern) -> awaited.put(name, happeningCompiler.awaited(pattern, happenings)));
    List<ModelPlan> models = new ArrayList<>();
    settings.models().forEach((name, model) -> models.add(modelCompiler.plan(name)));
    StrategyNames.checkMembers(settings);
    List<Rule> compiled = new ArrayList<>();
    List<Set<String>> scores = new ArrayList<>();
    rules.named();
    for (int i = 0; i < settings.rules().size(); i++) {
      compiled.add(assembly.rule(i));
      scores.add(rules.named());
    }
    StrategyNames.checkRules(compiled);
    rules.fixPlaces();
    int[] exports = rules.exports();
    Map<String, Integer> patterns = new LinkedHashMap<>();
    settings
        .patterns()
        .keySet()
        .forEach(name -> patterns.put(name, exports.length + scores().size() + patterns.size()));
    List<String> modelNames = List.copyOf(settings.models().keySet());
    List<Ensemble> ensembles = new ArrayList<>();
    settings
        .ensembles()
        .forEach(
            (name, ensemble) ->
                ensembles.add(Ensemble.of(name, ensemble, exports.length, modelNames)));
    List<ModelPlan> asked =
        models.stream().map(model -> model.withScoresAt(exports.length)).toList();
    Reliances reliances = new Reliances(exports.length, asked, ensembles);
    for (int i = 0; i < compiled.size(); i++) {
      compiled.set(i, compiled.get(i).relyingOn(reliances.on(scores.get(i))));
    }
    indicators.ask(settings.timeframe());
    IndicatorSet set = indicators.build();
    return new Strategy(
        settings.timeframe(),
        set,
        exports,
        names,
        features,
        asked,
        ensembles,
        awaited,
        patterns,
        compiled,
        layout(set, exports));
  }

  private long layout(IndicatorSet set, int[] exports) {
    long layout = 1;
    for (int place : exports) {
      layout = 31 * layout + set.identity(place);
    }
    layout = 31 * layout + scores().hashCode();
    return 31 * layout + List.copyOf(settings.patterns().keySet()).hashCode();
  }

  /** The names of all scores: of the models, then of the ensembles. */
  private List<String> scores() {
    List<String> scores = new ArrayList<>(settings.models().keySet());
    scores.addAll(settings.ensembles().keySet());
    return scores;
  }

  private Void define(String name, String text) {
    definitions.define(name, text);
    return null;
  }

  /**
   * Named values are exported whether or not a rule uses them: they are the strategy's features.
   */
  private Void name(Map<String, Integer> names, String name) {
    Expression value = rules.resolve(name);
    if (!rules.isLate(value)) {
      names.put(name, rules.export(value, indicators.isCondition(value, settings.timeframe())));
    }
    return null;
  }

  private FeatureSet features() {
    List<FeatureSet.Feature> features = new ArrayList<>();
    settings
        .features()
        .forEach((name, text) -> features.add(at("features." + name, text, () -> feature(name))));
    return new FeatureSet(settings.timeframe(), features);
  }

  private FeatureSet.Feature feature(String name) {
    Expression value = rules.resolve(name);
    if (rules.isLate(value)) {
      throw new IllegalArgumentException("a feature cannot name a score or a pattern");
    }
    int place = rules.export(value, false);
    return new FeatureSet.Feature(
        name, Canonical.of(value, settings.timeframe()).toString(), place);
  }

  static <T> T at(String key, String value, java.util.function.Supplier<T> step) {
    try {
      return step.get();
    } catch (BadSetting e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new BadSetting("strategy." + key, value, e.getMessage());
    }
  }
}
