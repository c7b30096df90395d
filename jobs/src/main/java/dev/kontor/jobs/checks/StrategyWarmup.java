package dev.kontor.jobs.checks;

import dev.kontor.connectors.files.Actions;
import dev.kontor.connectors.files.History;
import dev.kontor.jobs.Plan;
import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.bars.BarType;
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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The warm-up of all that a strategy names, measured on the bars of its own run.
 *
 * @param settlings of all instruments the slowest
 */
public record StrategyWarmup(Map<Subject, Settling> settlings) {

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
    Warmup warmup = new Warmup(subjects(plan));
    Map<Subject, Settling> slowest = new LinkedHashMap<>();
    HistoryBars history =
        HistoryBars.read(
            inOneKindOfShares(plan.history()),
            new BarType(config.built(), null),
            config.listings());
    if (history.bars().isEmpty()) {
      throw new BadSetting("data", null, "has no bar, so there is nothing to measure");
    }
    for (String instrument : history.bars().keySet()) {
      warmup
          .measure(
              instrument, history.bars(), config.listings(), config.filling(), history.latest())
          .forEach((subject, settling) -> slowest.merge(subject, settling, Settling::and));
    }
    return new StrategyWarmup(slowest);
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

  private static Subjects subjects(Plan plan) {
    StrategySettings settings = plan.config().strategy();
    Strategy strategy = plan.trading().plan().compile();
    Definitions definitions = new Definitions();
    settings.references().forEach(definitions::refer);
    settings.indicators().forEach(definitions::define);
    settings.features().forEach(definitions::define);
    Subjects subjects = new Subjects(definitions, settings.timeframe());
    settings
        .indicators()
        .forEach(
            (name, text) -> {
              if (strategy.names().containsKey(name)) {
                subjects.add(name, text);
              }
            });
    settings.features().forEach(subjects::add);
    for (Strategy.ModelPlan model : strategy.models()) {
      Map<String, String> inputs = settings.models().get(model.name()).inputs();
      for (String field : model.fields()) {
        String text = inputs.getOrDefault(field, field);
        if (!settings.models().containsKey(text)) {
          subjects.add(model.name() + "." + field, text);
        }
      }
    }
    settings.happenings().forEach(subjects::add);
    return subjects;
  }
}
