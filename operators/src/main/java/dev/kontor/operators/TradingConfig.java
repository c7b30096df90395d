package dev.kontor.operators;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.operators.bars.BarConfig;
import java.util.List;

/**
 * What the topology needs to know.
 *
 * @param plan the strategy
 * @param bars which bars there are
 * @param desk what governs the desk
 * @param accounts whose desks
 */
public record TradingConfig(
    StrategyPlan plan, BarConfig bars, DeskSettings desk, List<Account> accounts) {}
