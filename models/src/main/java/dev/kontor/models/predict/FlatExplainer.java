package dev.kontor.models.predict;

import dev.kontor.models.predict.trees.FlatModel;

/** Explains what flat trees say. */
record FlatExplainer(FlatModel model, Scale scale) implements Explainer {
  static FlatExplainer of(FlatModel model) {
    return new FlatExplainer(model, model.hasLogOdds() ? Scale.LOG_ODDS : Scale.SCORE);
  }

  @Override
  public double explain(double[] values, double[] contributions) {
    return scale == Scale.LOG_ODDS
        ? model.explainLogOdds(values, contributions)
        : model.explain(values, contributions);
  }

  @Override
  public Explainer inScore() {
    return new FlatExplainer(model, Scale.SCORE);
  }

  @Override
  public boolean isExact() {
    return model.isExact();
  }
}
