package dev.kontor.operators;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.operators.bars.BarConfig;
import java.util.List;
import java.util.Map;

/**
 * What the topology needs to know.
 *
 * @param plan the strategy
 * @param bars which bars there are
 * @param desk what governs the desk
 * @param accounts whose desks
 * @param promotions how other versions of models come in; null if they do not
 * @param trained what the models were trained on, as far as that is watched
 */
public record TradingConfig(
    StrategyPlan plan,
    BarConfig bars,
    DeskSettings desk,
    List<Account> accounts,
    Promotions promotions,
    Map<String, TrainingDistribution> trained) {

  /** With models that stay as they are. */
  public TradingConfig(
      StrategyPlan plan, BarConfig bars, DeskSettings desk, List<Account> accounts) {
    this(plan, bars, desk, accounts, null, Map.of());
  }
}
