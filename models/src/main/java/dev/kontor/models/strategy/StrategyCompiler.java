package dev.kontor.models.strategy;

import dev.kontor.models.exits.Exits;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.Formula;
import dev.kontor.models.indicators.Canonical;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.patterns.Awaited;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.Reliance;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Suggestion;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.PriceFormulas;
import dev.kontor.models.signals.Rule;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks a strategy and compiles it. Equal settings compile to equal layouts, everywhere. */
public final class StrategyCompiler {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> TAKEN =
      Set.of(
          "open", "high", "low", "close", "volume", "hl2", "hlc3", "ohlc4", "true", "false", "null",
          "in");

  private final StrategySettings written;
  private final StrategySettings settings;
  private final Definitions definitions = new Definitions();
  private final IndicatorCompiler indicators = new IndicatorCompiler();
  private final RuleCompiler rules;

  private final ModelCompiler modelCompiler;

  private StrategyCompiler(
      StrategySettings settings,
      Function<String, List<String>> inputs,
      Function<String, String> trainedOn) {
    written = settings;
    this.settings = settings.expanded();
    rules =
        new RuleCompiler(
            definitions,
            indicators,
            settings.timeframe(),
            scores(),
            List.copyOf(settings.patterns().keySet()));
    modelCompiler = new ModelCompiler(settings, rules, inputs, trainedOn);
  }

  /** Of a strategy whose models' files do not say what they were trained on. */
  public static Strategy compile(StrategySettings settings, Function<String, List<String>> inputs) {
    return compile(settings, inputs, model -> null);
  }

  /**
   * @param inputs gives the names of a model's inputs
   * @param trainedOn gives the SHA-256 of the features that a model's file says it was trained on,
   *     null if it says nothing
   * @throws BadSetting naming the key, its value and what would be right
   */
  public static Strategy compile(
      StrategySettings settings,
      Function<String, List<String>> inputs,
      Function<String, String> trainedOn) {
    return new StrategyCompiler(settings, inputs, trainedOn).compile();
  }

  private Strategy compile() {
    checkNames();
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
                happenings.put(name, at("happenings." + name, text, () -> happening(text))));
    checkPatterns();
    Map<String, Map<String, Integer>> awaited = new LinkedHashMap<>();
    settings.patterns().forEach((name, pattern) -> awaited.put(name, awaited(pattern, happenings)));
    List<ModelPlan> models = new ArrayList<>();
    settings.models().forEach((name, model) -> models.add(modelCompiler.plan(name, features)));
    settings.ensembles().forEach(this::checkEnsemble);
    List<Rule> compiled = new ArrayList<>();
    List<Set<String>> scores = new ArrayList<>();
    rules.named();
    for (int i = 0; i < settings.rules().size(); i++) {
      compiled.add(rule(i));
      scores.add(rules.named());
    }
    checkRules(compiled);
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

  private void checkEnsemble(String name, EnsembleSettings ensemble) {
    if (ensemble.of().isEmpty()) {
      throw new BadSetting(
          "strategy.ensembles." + name + ".of", "[]", "must name models of this strategy");
    }
    for (String member : ensemble.of()) {
      if (!settings.models().containsKey(member)) {
        throw new BadSetting(
            "strategy.ensembles." + name + ".of",
            member,
            "is no model" + Suggestion.among(settings.models().keySet(), member));
      }
    }
  }

  private void checkNames() {
    Set<String> seen = new HashSet<>();
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    kinds.put("references", written.references().keySet());
    kinds.put("indicators", written.indicators().keySet());
    kinds.put("features", written.features().keySet());
    kinds.put("models", written.models().keySet());
    kinds.put("ensembles", written.ensembles().keySet());
    kinds.put("patterns", written.patterns().keySet());
    kinds.put("happenings", written.happenings().keySet());
    kinds.forEach(
        (kind, names) ->
            names.forEach(
                name -> {
                  if (!NAME.matcher(name).matches()) {
                    throw new BadSetting(
                        "strategy." + kind,
                        name,
                        "a name is letters, digits and _, and does not start with a digit");
                  }
                  if (TAKEN.contains(name) || (!seen.add(name) && !kind.equals("happenings"))) {
                    throw new BadSetting(
                        "strategy." + kind, name, "this name is taken already; choose another");
                  }
                }));
    settings
        .references()
        .forEach(
            (name, instrument) -> {
              if (instrument.isBlank()) {
                throw new BadSetting(
                    "strategy.references." + name,
                    instrument,
                    "must be an instrument, such as SPY");
              }
            });
    if (settings.rules().isEmpty()) {
      throw new BadSetting(
          "strategy.rules",
          "[]",
          "give at least one rule, such as {signal: buy, when: close > open}");
    }
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

  private Expression happening(String text) {
    Expression condition = rules.resolve(text);
    if (rules.isLate(condition)) {
      throw new IllegalArgumentException("a happening cannot name a score or a pattern");
    }
    indicators.condition(condition, settings.timeframe());
    return condition;
  }

  /** Where in the row it stands whether a happening matters to the pattern. */
  private Map<String, Integer> awaited(
      PatternSettings pattern, Map<String, Expression> happenings) {
    List<String> names = List.copyOf(pattern.happenings());
    int first =
        indicators.kernel(
            "awaited PatternSettings[sequence=%s, within=%s]"
                .formatted(pattern.sequence(), pattern.within()),
            pattern.sequence().stream()
                .map(PatternSettings::happening)
                .map(happenings::get)
                .toList(),
            settings.timeframe(),
            names.size(),
            site -> new Awaited(site, pattern));
    Map<String, Integer> places = new LinkedHashMap<>();
    names.forEach(name -> places.put(name, rules.export(first + names.indexOf(name))));
    return places;
  }

  private void checkPatterns() {
    settings
        .patterns()
        .forEach(
            (name, pattern) ->
                pattern.sequence().stream()
                    .map(PatternSettings::happening)
                    .filter(step -> !settings.happenings().containsKey(step))
                    .findFirst()
                    .ifPresent(
                        step -> {
                          throw new BadSetting(
                              "strategy.patterns." + name + ".sequence",
                              step,
                              "is no happening"
                                  + Suggestion.among(settings.happenings().keySet(), step));
                        }));
  }

  private Rule rule(int i) {
    RuleSettings rule = settings.rules().get(i);
    String key = "rules[" + i + "]";
    Expression when = at(key + ".when", rule.when(), () -> rules.resolve(rule.when()));
    return new Rule(
        rule.nameAt(i),
        rule.signal(),
        at(key + ".when", rule.when(), () -> rules.condition(when)),
        number(key + ".strength", rule.strength()),
        number(key + ".stop", rule.stop()),
        number(key + ".target", rule.target()),
        settings.size().needsMeasure() ? number("size.measure", settings.size().measure()) : null,
        range(key, rule),
        prices(key + ".order", rule.order()),
        rules.namesPattern(when),
        Reliance.NONE);
  }

  /** Null for an order that takes the market's price. */
  private PriceFormulas prices(String key, OrderSettings order) {
    return order == null
        ? null
        : new PriceFormulas(
            number(key + ".limit", order.limit()),
            number(key + ".trigger", order.trigger()),
            number(key + ".trail", order.trail()));
  }

  /** Null if no exit is counted in ranges. */
  private Formula range(String key, RuleSettings rule) {
    Exits exits = settings.exits(rule);
    return exits.needsRange()
        ? number((rule.exits() == null ? "exits" : key + ".exits") + ".range", exits.range())
        : null;
  }

  private void checkRules(List<Rule> compiled) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < compiled.size(); i++) {
      String name = compiled.get(i).name();
      if (!names.add(name)) {
        throw new BadSetting("strategy.rules[" + i + "].name", name, "another rule has this name");
      }
    }
  }

  private Formula number(String key, String text) {
    return text == null ? null : at(key, text, () -> rules.number(text));
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
