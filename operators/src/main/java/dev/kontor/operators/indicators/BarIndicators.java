package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.StrategyPlan;

/** Indicators of a strategy that looks at an instrument's own bars only. */
public final class BarIndicators extends IndicatorOperator<Bar> {
  private static final long serialVersionUID = 1L;

  public BarIndicators(boolean sorted, StrategyPlan plan, int allowedGap) {
    super(sorted, plan, allowedGap);
  }

  @Override
  protected Bar bar(Bar bar) {
    return bar;
  }
}
