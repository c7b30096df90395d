package dev.kontor.models.strategy;

import dev.kontor.models.exits.Exits;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.Formula;
import dev.kontor.models.predict.Reliance;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.PriceFormulas;
import dev.kontor.models.signals.Rule;
import dev.kontor.models.signals.RuleSettings;

/** Puts a rule together: its condition and all numbers that go with its signal. */
final class RuleAssembly {
  private final StrategySettings settings;
  private final RuleCompiler rules;

  RuleAssembly(StrategySettings settings, RuleCompiler rules) {
    this.settings = settings;
    this.rules = rules;
  }

  Rule rule(int i) {
    RuleSettings rule = settings.rules().get(i);
    String key = "rules[" + i + "]";
    Expression when =
        StrategyCompiler.at(key + ".when", rule.when(), () -> rules.resolve(rule.when()));
    return new Rule(
        rule.nameAt(i),
        rule.signal(),
        StrategyCompiler.at(key + ".when", rule.when(), () -> rules.condition(when)),
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

  private Formula number(String key, String text) {
    return text == null ? null : StrategyCompiler.at(key, text, () -> rules.number(text));
  }
}
