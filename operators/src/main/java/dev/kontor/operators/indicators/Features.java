package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.predict.Grounds;

/**
 * What is known of an instrument at a bar's close.
 *
 * @param bar the bar
 * @param ordinal counts the instrument's bars of this timeframe from 1
 * @param row the values, in the order of the strategy
 * @param grounds who gave the scores in the row, and why they are what they are; null unless a rule
 *     that relies on scores may speak
 */
public record Features(Bar bar, long ordinal, double[] row, Grounds grounds) {

  /** Of which nobody asks who gave the scores. */
  public Features(Bar bar, long ordinal, double[] row) {
    this(bar, ordinal, row, null);
  }

  /** The same with other values. */
  public Features with(double[] row) {
    return new Features(bar, ordinal, row, grounds);
  }
}
