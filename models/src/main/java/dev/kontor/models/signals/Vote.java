package dev.kontor.models.signals;

import dev.kontor.models.predict.Grounds;

/**
 * Something that speaks for a signal: a rule whose condition holds on a bar or, with the rule null,
 * a pattern completed by that bar.
 *
 * @param instrument the symbol
 * @param time the bar's end, epoch milliseconds
 * @param ordinal counts the instrument's bars, so that bars in a row are known as such
 * @param rule the rule's name; null for a pattern
 * @param pattern the pattern's name; null for a rule
 * @param closeE8 the bar's close, in units of 1e-8
 * @param row the bar's values, in the order of the strategy
 * @param layout which order that is; see {@code Strategy.layout}
 * @param grounds who gave the row's scores, and why they are what they are; null if no rule that
 *     can speak relies on any
 */
public record Vote(
    String instrument,
    long time,
    long ordinal,
    String rule,
    String pattern,
    long closeE8,
    double[] row,
    long layout,
    Grounds grounds) {

  /** One that rests on no score. */
  public Vote(
      String instrument,
      long time,
      long ordinal,
      String rule,
      String pattern,
      long closeE8,
      double[] row,
      long layout) {
    this(instrument, time, ordinal, rule, pattern, closeE8, row, layout, null);
  }
}
