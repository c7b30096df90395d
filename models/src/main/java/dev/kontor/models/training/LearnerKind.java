package dev.kontor.models.training;

/** By what a model is learned. */
public enum LearnerKind {
  LOGISTIC,
  FOREST,
  BOOSTING
}
