package dev.kontor.models.predict;

/**
 * Says what each input did to a score. As a {@link Scorer}, it belongs to the thread that made it;
 * unlike one, it is not made for every bar.
 */
@FunctionalInterface
public interface Explainer {
  /**
   * Explains the score of a row: it is what is expected of any row, plus all contributions, up to
   * rounding.
   *
   * <p>At each step that a row takes through a tree, what is expected of the score changes; the
   * change counts for the input that the step looked at (path contributions, by Saabas). What is
   * expected takes each branch to be as likely as the other, as files say little of how many rows
   * took which.
   *
   * @param values in the order given when this was made; only read
   * @param contributions filled, in the same order
   * @return what is expected of any row; {@code NaN} where there is no score or no explanation, and
   *     the contributions mean nothing then
   */
  double explain(double[] values, double[] contributions);
}
