package dev.kontor.models.sizing;

import dev.kontor.models.risk.Refusal;

/**
 * How many units a signal is worth.
 *
 * @param quantityE8 in units of 1e-8; 0 if none
 * @param refusal why none; null if there are any
 */
public record Size(long quantityE8, Refusal refusal) {
  static Size none(String code, String sentence) {
    return new Size(0, Refusal.of(code, sentence));
  }
}
