package dev.kontor.jobs;

import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.operators.indicators.IndicatorOperator;
import dev.kontor.operators.references.ReferenceOperator;
import java.util.ArrayList;
import java.util.List;

/** What a user should know about a run that came to its end. */
public final class Remarks {
  private Remarks() {}

  /** One line each after a run; none if all is well. */
  public static List<String> of(Plan plan, Backtest.Result result) {
    List<String> remarks = new ArrayList<>();
    plan.config()
        .strategy()
        .references()
        .forEach(
            (name, instrument) -> {
              boolean used = plan.trading().plan().references().contains(instrument);
              if (used && !result.counts().containsKey(ReferenceOperator.COUNT + instrument)) {
                remarks.add(
                    "strategy.references."
                        + name
                        + ": '"
                        + instrument
                        + "': had no bar in this history, so its values were absent throughout");
              }
            });
    remarks.addAll(begunAnew(plan, result));
    return remarks;
  }

  private static List<String> begunAnew(Plan plan, Backtest.Result result) {
    List<String> remarks = new ArrayList<>();
    if (result.counts().getOrDefault(IndicatorOperator.SPLIT_COUNT, 0L) > 0) {
      IndicatorSet indicators = plan.trading().plan().compile().indicators();
      for (String text : indicators.beginAnewAtSplits()) {
        remarks.add("data.adjust: live: " + text + " began anew at each split");
      }
      for (String reference : indicators.references()) {
        if (result.counts().containsKey(IndicatorOperator.SPLIT_COUNT + "." + reference)) {
          for (String text : indicators.beginAnewAtSplitsOf(reference)) {
            remarks.add("data.adjust: live: " + text + " began anew at each split of " + reference);
          }
        }
      }
    }
    return remarks;
  }
}
