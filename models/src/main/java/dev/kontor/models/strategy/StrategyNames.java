package dev.kontor.models.strategy;

import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Suggestion;
import dev.kontor.models.signals.Rule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what the parts of a strategy are called, and that what they name is there. */
final class StrategyNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> TAKEN =
      Set.of(
          "open", "high", "low", "close", "volume", "hl2", "hlc3", "ohlc4", "true", "false", "null",
          "in");

  private StrategyNames() {}

  /** Of a strategy as it was written, before its shapes are sequences. */
  static void check(StrategySettings settings) {
    Set<String> seen = new HashSet<>();
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    kinds.put("references", settings.references().keySet());
    kinds.put("indicators", settings.indicators().keySet());
    kinds.put("features", settings.features().keySet());
    kinds.put("models", settings.models().keySet());
    kinds.put("ensembles", settings.ensembles().keySet());
    kinds.put("patterns", settings.patterns().keySet());
    kinds.put("happenings", settings.happenings().keySet());
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
          null,
          "is missing: give at least one rule, such as {signal: buy, when: close > open}");
    }
  }

  /** The members of all ensembles are models. */
  static void checkMembers(StrategySettings settings) {
    settings.ensembles().forEach((name, ensemble) -> checkMembers(settings, name, ensemble));
  }

  private static void checkMembers(
      StrategySettings settings, String name, EnsembleSettings ensemble) {
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

  /** The steps of all patterns are happenings. */
  static void checkSteps(StrategySettings settings) {
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

  /** Each rule has a name of its own. */
  static void checkRules(List<Rule> compiled) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < compiled.size(); i++) {
      String name = compiled.get(i).name();
      if (!names.add(name)) {
        throw new BadSetting("strategy.rules[" + i + "].name", name, "another rule has this name");
      }
    }
  }
}
