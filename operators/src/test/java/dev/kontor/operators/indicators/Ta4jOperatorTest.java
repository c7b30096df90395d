package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.Subject;

/** Indicators of ta4j keep the laws, though they are made anew on every bar. */
class Ta4jOperatorTest implements RescalingLaws<Bar, Features> {
  @Override
  public Subject<Bar, Features> subject() {
    return new AllBars(
        Strategies.with(
            "kama", "ta4j('KAMAIndicator', close, 3, 2, 8, '10 bars')",
            "engulfing", "ta4j('BullishEngulfingIndicator')",
            "smooth", "ta4j('EMAIndicator', ema(close, 2) - close, 3, '10 bars')",
            "coarse", "ta4j('WMAIndicator', close, 2, '4 bars')@5m"));
  }
}
