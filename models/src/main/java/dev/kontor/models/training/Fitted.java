package dev.kontor.models.training;

/** What was learned: how likely each row is followed by an up. */
@FunctionalInterface
public interface Fitted {
  double[] probabilities(double[][] rows);
}
