package dev.kontor.models.signals;

import dev.kontor.models.expressions.Formula;
import dev.kontor.models.predict.Reliance;

/**
 * A compiled rule: when to say what. Formulas read the row of a bar.
 *
 * @param when the condition
 * @param strength from 0 to 1; what is outside is clamped, what is absent is 0
 * @param stop price at which to stop the loss; null if none
 * @param target price at which to take the profit; null if none
 * @param measure what the instrument moves by, for sizing; null if not asked for
 * @param range the instrument's range, for exits; null if not asked for
 * @param prices of the order it asks for; null for one that takes the market's
 * @param onPattern whether the condition names patterns, so that only a match can make it true
 * @param reliance the scores that the condition or any of the formulas name
 */
public record Rule(
    String name,
    Advice advice,
    Formula when,
    Formula strength,
    Formula stop,
    Formula target,
    Formula measure,
    Formula range,
    PriceFormulas prices,
    boolean onPattern,
    Reliance reliance) {

  /** A rule that relies on no score and whose signals carry no measure, no range and no prices. */
  public Rule(
      String name,
      Advice advice,
      Formula when,
      Formula strength,
      Formula stop,
      Formula target,
      boolean onPattern) {
    this(name, advice, when, strength, stop, target, null, null, null, onPattern, Reliance.NONE);
  }

  public Rule relyingOn(Reliance reliance) {
    return new Rule(
        name, advice, when, strength, stop, target, measure, range, prices, onPattern, reliance);
  }

  /** Whether the rule speaks on this row; an absent condition does not. */
  public boolean holds(double[] row) {
    return when.of(row) == 1;
  }
}
