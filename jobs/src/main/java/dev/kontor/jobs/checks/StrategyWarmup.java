package dev.kontor.jobs.checks;

import dev.kontor.connectors.files.Actions;
import dev.kontor.connectors.files.History;
import dev.kontor.jobs.Plan;
import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.checks.Settling;
import dev.kontor.models.checks.Subject;
import dev.kontor.models.checks.Subjects;
import dev.kontor.models.checks.Warmup;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.operators.bars.BarConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The warm-up of all that a strategy names, measured on the bars of its own run.
 *
 * @param settlings of all instruments the slowest
 * @param unmeasured names of values that look at another instrument
 */
public record StrategyWarmup(Map<Subject, Settling> settlings, List<String> unmeasured) {

  /**
   * Named values, features, the inputs of models, happenings, in this order; values that need a
   * score are left out, for they settle as their model's inputs do.
   *
   * @throws BadSetting if there is no bar to measure on, or bars do not end by the clock
   */
  public static StrategyWarmup measure(Plan plan) throws IOException {
    BarConfig config = plan.trading().bars();
    if (config.samples()) {
      throw new BadSetting(
          "data.bars",
          null,
          "must be a timeframe for a warm-up to be measured: where sampled bars end depends on where"
              + " history starts");
    }
    List<String> unmeasured = new ArrayList<>();
    Subjects subjects = subjects(plan, unmeasured);
    Warmup warmup = new Warmup(subjects);
    Map<Subject, Settling> slowest = new LinkedHashMap<>();
    HistoryBars history =
        HistoryBars.read(inOneKindOfShares(plan.history()), config.built(), config.listings());
    if (history.bars().isEmpty()) {
      throw new BadSetting("data", null, "has no bar, so there is nothing to measure");
    }
    history
        .bars()
        .forEach(
            (instrument, bars) ->
                warmup
                    .measure(bars, config.listings().of(instrument), config.filling())
                    .forEach(
                        (subject, settling) -> slowest.merge(subject, settling, Settling::and)));
    return new StrategyWarmup(slowest, unmeasured);
  }

  /**
   * What splits tell of live is what an adjusted history has; bars are those that went out first.
   */
  private static History inOneKindOfShares(History history) {
    return history
        .withRevise(0)
        .withFiles(
            history.files().stream()
                .map(
                    file ->
                        file.actions() == null || file.actions().adjustment() != Adjustment.LIVE
                            ? file
                            : file.withActions(
                                new Actions(file.actions().path(), Adjustment.SPLIT)))
                .toList());
  }

  private static Subjects subjects(Plan plan, List<String> unmeasured) {
    StrategySettings settings = plan.config().strategy();
    Strategy strategy = plan.trading().plan().compile();
    Definitions definitions = new Definitions();
    settings.references().forEach(definitions::refer);
    settings.indicators().forEach(definitions::define);
    settings.features().forEach(definitions::define);
    Subjects subjects = new Subjects(definitions, settings.timeframe());
    BiConsumer<String, String> add =
        (name, text) -> {
          if (!subjects.add(name, text)) {
            unmeasured.add(name);
          }
        };
    settings
        .indicators()
        .forEach(
            (name, text) -> {
              if (strategy.names().containsKey(name)) {
                add.accept(name, text);
              }
            });
    settings.features().forEach(add);
    for (Strategy.ModelPlan model : strategy.models()) {
      Map<String, String> inputs = settings.models().get(model.name()).inputs();
      for (String field : model.fields()) {
        String text = inputs.getOrDefault(field, field);
        if (!settings.models().containsKey(text)) {
          add.accept(model.name() + "." + field, text);
        }
      }
    }
    settings.happenings().forEach(add);
    return subjects;
  }
}
