package dev.kontor.models.risk;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.util.Map;

/** The limits in force: those of the configuration, unless an operator has set others. */
final class LimitTable {
  private final long[] values = new long[Limit.values().length];

  LimitTable(Limits limits) {
    put(Limit.POSITION, limits.position());
    put(Limit.DAILY_LOSS, limits.dailyLoss());
    put(Limit.DRAWDOWN, limits.drawdown());
    put(Limit.CONSECUTIVE_LOSSES, limits.consecutiveLosses());
    put(Limit.INSTRUMENT_LOSS, limits.instrumentLoss().share());
    put(Limit.INSTRUMENT_LOSS_AMOUNT, limits.instrumentLoss().amount());
    put(Limit.GROSS, limits.exposure().gross());
    put(Limit.NET, limits.exposure().net());
    put(Limit.LEVERAGE, limits.exposure().leverage());
    OrderLimits orders = limits.orders();
    put(Limit.OPEN_ORDERS, orders.open());
    put(Limit.QUANTITY, orders.quantity());
    put(Limit.NOTIONAL, orders.notional());
    put(Limit.COLLAR, orders.collar());
    put(Limit.PER_SECOND, orders.perSecond());
    put(Limit.PER_MINUTE, orders.perMinute());
    values[Limit.STALE.ordinal()] = orders.stale() == null ? Limit.OFF : orders.stale().toMillis();
  }

  private void put(Limit limit, BigDecimal value) {
    values[limit.ordinal()] = value == null ? Limit.OFF : E8.of(value);
  }

  private void put(Limit limit, int count) {
    values[limit.ordinal()] = count == 0 ? Limit.OFF : count;
  }

  /** The value for an account; {@link Limit#OFF} if there is no limit. */
  long of(RiskState state, Limit limit) {
    Map<String, Long> set = state.limits;
    Long own = set == null || set.isEmpty() ? null : set.get(limit.key());
    return own == null ? values[limit.ordinal()] : own;
  }
}
