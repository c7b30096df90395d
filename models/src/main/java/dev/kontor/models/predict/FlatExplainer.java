package dev.kontor.models.predict;

import dev.kontor.models.predict.trees.FlatModel;

/** Explains what flat trees say. */
record FlatExplainer(FlatModel model) implements Explainer {
  @Override
  public double explain(double[] values, double[] contributions) {
    return model.explain(values, contributions);
  }

  @Override
  public Scale scale() {
    return model.isInLogOdds() ? Scale.LOG_ODDS : Scale.SCORE;
  }

  @Override
  public boolean isExact() {
    return model.isExact();
  }
}
