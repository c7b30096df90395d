package dev.kontor.models.training;

/** Learns from examples; the same examples always teach it the same. */
@FunctionalInterface
public interface Learner {
  /**
   * @param examples of both classes
   */
  Fitted fit(Examples examples);
}
