package dev.kontor.models.signals;

import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.Origin;
import java.util.List;

/**
 * An opinion at a bar's close.
 *
 * @param instrument the symbol
 * @param time the bar's end, epoch milliseconds
 * @param advice buy, sell or hold
 * @param rule the rule that said so
 * @param strength from 0 to 1
 * @param verdict whether it passed confirmation, cooldown and frequency limit
 * @param reason a code and a sentence
 * @param closeE8 the bar's close, in units of 1e-8
 * @param stopE8 where to stop the loss, 0 if nowhere
 * @param targetE8 where to take the profit, 0 if nowhere
 * @param measureE8 what the instrument moves by, for sizing, in units of its price; 0 if not asked
 *     for or not known
 * @param rangeE8 the instrument's range, for exits, in units of its price; 0 if not asked for or
 *     not known
 * @param prices of the order it asks for; null for one that takes the market's
 * @param limit what was allowed, if it was refused for a number; else null
 * @param value what was asked for, if it was refused for a number; else null
 * @param grounds who gave the scores that its rule relies on and, if it is accepted, why they are
 *     what they are; null if it relies on none
 */
public record Signal(
    String instrument,
    long time,
    Advice advice,
    String rule,
    double strength,
    Verdict verdict,
    String reason,
    long closeE8,
    long stopE8,
    long targetE8,
    long measureE8,
    long rangeE8,
    OrderPrices prices,
    String limit,
    String value,
    Grounds grounds) {

  /** A signal that rests on no score. */
  public Signal(
      String instrument,
      long time,
      Advice advice,
      String rule,
      double strength,
      Verdict verdict,
      String reason,
      long closeE8,
      long stopE8,
      long targetE8,
      long measureE8,
      long rangeE8,
      OrderPrices prices,
      String limit,
      String value) {
    this(
        instrument,
        time,
        advice,
        rule,
        strength,
        verdict,
        reason,
        closeE8,
        stopE8,
        targetE8,
        measureE8,
        rangeE8,
        prices,
        limit,
        value,
        null);
  }

  /** A signal that carries no measure, no range and no prices either. */
  public Signal(
      String instrument,
      long time,
      Advice advice,
      String rule,
      double strength,
      Verdict verdict,
      String reason,
      long closeE8,
      long stopE8,
      long targetE8) {
    this(
        instrument,
        time,
        advice,
        rule,
        strength,
        verdict,
        reason,
        closeE8,
        stopE8,
        targetE8,
        0,
        0,
        null,
        null,
        null);
  }

  public Signal with(Verdict verdict, String reason) {
    return with(verdict, reason, null, null);
  }

  /**
   * @param limit what was allowed, as text; null if there is no number to it
   * @param value what was asked for, as text; null if there is no number to it
   */
  public Signal with(Verdict verdict, String reason, String limit, String value) {
    Grounds kept = verdict == Verdict.ACCEPTED ? grounds : Grounds.unexplained(grounds);
    return with(verdict, reason, limit, value, kept);
  }

  Signal restingOn(Grounds grounds) {
    return with(verdict, reason, limit, value, grounds);
  }

  /** Who gave the scores that its rule relies on; empty if it relies on none. */
  public List<Origin> models() {
    return grounds == null ? List.of() : grounds.models();
  }

  private Signal with(Verdict verdict, String reason, String limit, String value, Grounds grounds) {
    return new Signal(
        instrument,
        time,
        advice,
        rule,
        strength,
        verdict,
        reason,
        closeE8,
        stopE8,
        targetE8,
        measureE8,
        rangeE8,
        prices,
        limit,
        value,
        grounds);
  }
}
