package dev.kontor.operators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.DeskSettings;
import java.util.List;

/**
 * What the topology needs to know.
 *
 * @param plan the strategy
 * @param base the bars that trades are built into, and the marks of the desk
 * @param allowedGap a hole of more bars than this is told
 * @param desk what governs the desk
 * @param accounts whose desks
 */
public record TradingConfig(
    StrategyPlan plan, Timeframe base, int allowedGap, DeskSettings desk, List<Account> accounts) {}
