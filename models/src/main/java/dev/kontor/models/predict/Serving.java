package dev.kontor.models.predict;

/**
 * Who answers a question asked of a model, and why.
 *
 * @param scorer answers
 * @param explainer explains the answers, or says why it does not
 * @param by who answers
 * @param why a sentence without its end, for people; what differs, or has no flat form; for flat
 *     trees how many rows were compared
 */
public record Serving(Scorer scorer, Explainer explainer, By by, String why) {

  /** Who answers. */
  public enum By {
    /** Flat trees, which said the same as the reference on all rows that were tried. */
    FLAT_TREES,
    /** The reference, pmml-evaluator, as this kind of model has no other form. */
    REFERENCE,
    /** The reference, as flat trees did not say the same: a fault of Kontor's, to be reported. */
    REFERENCE_FOR_SAFETY
  }

  /** Whether somebody ought to be told. */
  public boolean isAlarming() {
    return by == By.REFERENCE_FOR_SAFETY;
  }
}
