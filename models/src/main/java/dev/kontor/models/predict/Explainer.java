package dev.kontor.models.predict;

/**
 * Says what each input did to a score. As a {@link Scorer}, it belongs to the thread that made it;
 * unlike one, it is not made for every bar.
 */
@FunctionalInterface
public interface Explainer {
  /** What contributions are parts of. */
  enum Scale {
    /** The score itself. */
    SCORE,
    /** Its log-odds, ln(p / (1 − p)): of a probability that is a logistic function of a sum. */
    LOG_ODDS
  }

  /**
   * Explains the score of a row: on the {@link #scale}, what is expected of any row plus all
   * contributions is what was said of this one.
   *
   * <p>Contributions are Shapley values: what an input changes on average over all orders in which
   * the inputs may become known. What an input is worth that is not known yet depends on the model:
   *
   * <ul>
   *   <li>Trees that are served flat (TreeSHAP, path-dependent: Lundberg, Erion and Lee, 2018 and
   *       2020): it sends a row down each branch by how many training rows took it, so what is
   *       expected is the mean over the training rows; where the file says no counts, by half. An
   *       input that no tree looks at gets exactly 0.
   *   <li>Straight lines, of the score or of its log-odds: its mean over the training rows, as the
   *       file says in its {@code ModelStats}; where it does not, over the rows that the file
   *       verifies itself with.
   *   <li>All else: what it is in the rows that the file verifies itself with, in one after the
   *       other, and what is expected is the mean score of these rows.
   * </ul>
   *
   * <p>Three things are less exact. Where a score is another function of trees than a straight line
   * or a logistic one, contributions are those of the trees in proportion. Where Shapley values of
   * trees would take more than a tenth of a second, the change of what is expected at each step of
   * the row's walk counts for the input looked at (path contributions, by Saabas). And where there
   * are too many sets of inputs to ask a model of all, only some orders count, always the same.
   *
   * @param values in the order given when this was made; only read
   * @param contributions filled, in the same order
   * @return what is expected of any row; {@code NaN} where there is no score, and the contributions
   *     mean nothing then
   */
  double explain(double[] values, double[] contributions);

  /** What the contributions are parts of. */
  default Scale scale() {
    return Scale.SCORE;
  }

  /**
   * One of the same score on its own scale: contributions to log-odds, in proportion. They add up,
   * but are no Shapley values of the score. What is expected is then the score of the mean
   * log-odds, not the mean score.
   */
  default Explainer inScore() {
    return this;
  }

  /**
   * Whether the contributions are Shapley values, and no estimates of them or path contributions.
   */
  default boolean isExact() {
    return true;
  }

  /** Why it never explains a row, for people; null if it does. */
  default String refusal() {
    return null;
  }
}
