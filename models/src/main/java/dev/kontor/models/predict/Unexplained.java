package dev.kontor.models.predict;

/** Explains nothing, and says why. */
record Unexplained(String refusal) implements Explainer {
  @Override
  public double explain(double[] values, double[] contributions) {
    return Double.NaN;
  }
}
