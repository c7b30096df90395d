package dev.kontor.models.watching;

/**
 * Something about a model that somebody should look at.
 *
 * @param time since when it is known, epoch milliseconds
 * @param model its name, with {@code @shadow} behind it if its shadow is meant
 * @param instrument empty if it concerns all
 * @param what a code: psi, ks, missing, score-psi, brier, log-loss, hit-rate, hold, release,
 *     refused, reference
 * @param subject the input that is meant; empty if it is the model
 * @param value what was measured, {@code NaN} if nothing was
 * @param limit what it may be
 * @param text a sentence
 */
public record Alert(
    long time,
    String model,
    String instrument,
    String what,
    String subject,
    double value,
    double limit,
    String text) {

  /** The time of what was known before the run. */
  public static final long BEFORE = Long.MIN_VALUE;
}
