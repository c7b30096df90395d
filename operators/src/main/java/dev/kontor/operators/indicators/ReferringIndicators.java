package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.references.Referring;

/** Indicators of a strategy that looks at the last bars of references too. */
public final class ReferringIndicators extends IndicatorOperator<Referring> {
  private static final long serialVersionUID = 1L;

  public ReferringIndicators(boolean sorted, StrategyPlan plan, BarConfig config) {
    super(sorted, plan, config);
  }

  @Override
  protected Bar bar(Referring element) throws Exception {
    if (!element.over()) {
      long time = element.time() - 1;
      passTime(time, element.bar() == null ? time : element.bar().start());
    }
    show(element.references(), element.time());
    return element.bar();
  }
}
