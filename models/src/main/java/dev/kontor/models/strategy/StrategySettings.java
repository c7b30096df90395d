package dev.kontor.models.strategy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.patterns.Shape;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.settings.Setting;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A strategy as the user writes it. */
public record StrategySettings(
    @Setting(value = "names the strategy in orders", or = "strategy", example = "trend")
        String name,
    @Setting(value = "the bars at whose close the rules are looked at", example = "5m")
        Timeframe timeframe,
    @Setting(
            value =
                "which positions a signal may open: long (sell closes), short (buy closes) or both (the"
                    + " opposite signal closes and turns around)",
            or = "long",
            example = "both")
        Positions positions,
    @Setting(
            value =
                "other instruments by name; `name.close`, like any field of a bar, is that of its last"
                    + " bar known at this bar's end",
            or = Setting.ABSENT,
            example = "{market: SPY}")
        Map<String, String> references,
    @Setting(
            value =
                "values by name, each an expression; `@1h` at its end takes them from other bars",
            or = Setting.ABSENT,
            example = "{fast: 'ema(close, 12)', trend: 'sma(close, 50)@1h'}")
        Map<String, String> indicators,
    @Setting(
            value =
                "numbers by name that models are trained on, in this order: a vector whose names, order,"
                    + " expressions and timeframe have one SHA-256",
            or = Setting.ABSENT,
            example = "{rsi14: rsi(14), day: 'rate(close, 1)@1d'}")
        Map<String, String> features,
    @Setting(value = "PMML models by the name of their score", or = Setting.ABSENT)
        Map<String, ModelSettings> models,
    @Setting(value = "models that answer as one, by the name of their score", or = Setting.ABSENT)
        Map<String, EnsembleSettings> ensembles,
    @Setting(
            value = "conditions by name, from which patterns are made; keep them rare",
            or = Setting.ABSENT,
            example = "{oversold: 'crossesBelow(rsi, 30)'}")
        Map<String, String> happenings,
    @Setting(value = "sequences of happenings by name, or shapes of prices", or = Setting.ABSENT)
        Map<String, PatternSettings> patterns,
    @Setting(
            value =
                "when to buy, sell or hold; the first that holds speaks. To train a model, none is needed",
            or = Setting.ABSENT)
        List<RuleSettings> rules,
    @Setting(value = "confirmation, cooldown and frequency", or = "{}") SignalSettings signals,
    @Setting(value = "how much to buy or sell", or = "{}") Sizing size,
    @Setting(value = "when to leave a position", or = "{}") Exits exits)
    implements Serializable {

  /** A strategy whose positions are left by signals and the rules' stops and targets. */
  public StrategySettings(
      String name,
      Timeframe timeframe,
      Positions positions,
      Map<String, String> references,
      Map<String, String> indicators,
      Map<String, String> features,
      Map<String, ModelSettings> models,
      Map<String, EnsembleSettings> ensembles,
      Map<String, String> happenings,
      Map<String, PatternSettings> patterns,
      List<RuleSettings> rules,
      SignalSettings signals,
      Sizing size) {
    this(
        name,
        timeframe,
        positions,
        references,
        indicators,
        features,
        models,
        ensembles,
        happenings,
        patterns,
        rules,
        signals,
        size,
        Exits.NONE);
  }

  /** The same with the happenings and sequences that its shapes stand for. */
  public StrategySettings expanded() {
    if (patterns.values().stream().allMatch(pattern -> pattern.shape() == null)) {
      return this;
    }
    Map<String, String> allHappenings = new LinkedHashMap<>(happenings);
    Map<String, PatternSettings> sequences = new LinkedHashMap<>();
    patterns.forEach(
        (pattern, settings) -> {
          if (settings.shape() == null) {
            sequences.put(pattern, settings);
          } else {
            Shape shape = Shape.of(settings.shape());
            allHappenings.putAll(shape.happenings(pattern, settings));
            sequences.put(pattern, shape.pattern(pattern, settings.within()));
          }
        });
    return new StrategySettings(
        name,
        timeframe,
        positions,
        references,
        indicators,
        features,
        models,
        ensembles,
        allHappenings,
        sequences,
        rules,
        signals,
        size,
        exits);
  }

  /** When to leave a position, by the name of the rule that opened it. */
  public LinkedHashMap<String, Exits> exitsByRule() {
    LinkedHashMap<String, Exits> byRule = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      byRule.put(rules.get(i).nameAt(i), exits(rules.get(i)));
    }
    return byRule;
  }

  /** Which order opens a position, by rule; those that take the market's price are not there. */
  public LinkedHashMap<String, OrderSettings> ordersByRule() {
    LinkedHashMap<String, OrderSettings> byRule = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).order() != null) {
        byRule.put(rules.get(i).nameAt(i), rules.get(i).order());
      }
    }
    return byRule;
  }

  /** When to leave a position that a rule opened. */
  public Exits exits(RuleSettings rule) {
    return rule.exits() == null ? exits : rule.exits();
  }
}
