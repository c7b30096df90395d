package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.BarConfig;

/** Indicators of a strategy that looks at an instrument's own bars only. */
public final class BarIndicators extends IndicatorOperator<Bar> {
  private static final long serialVersionUID = 1L;

  public BarIndicators(boolean sorted, StrategyPlan plan, BarConfig config) {
    super(sorted, plan, config);
  }

  @Override
  protected Bar bar(Bar bar) {
    return bar;
  }
}
