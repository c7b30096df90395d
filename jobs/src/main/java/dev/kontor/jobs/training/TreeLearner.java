package dev.kontor.jobs.training;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.training.Examples;
import dev.kontor.models.training.Learner;
import dev.kontor.models.training.LearnerKind;
import dev.kontor.models.training.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Forests and boosted trees by XGBoost, on one thread and with one seed, so that the same examples
 * make the same trees. A forest is one round of many trees, each of two thirds of the examples and
 * of a part of the features at each split.
 */
final class TreeLearner implements Learner {
  /** What an example weighs in a leaf when its odds are even: p (1 - p). */
  private static final double EVEN = 0.25;

  private final LearnerKind kind;
  private final TrainingSettings settings;

  TreeLearner(LearnerKind kind, TrainingSettings settings) {
    this.kind = kind;
    this.settings = settings;
  }

  @Override
  public Trees fit(Examples examples) {
    int features = examples.rows()[0].length;
    DMatrix data = null;
    try {
      data = matrix(examples.rows());
      float[] labels = new float[examples.count()];
      float[] weights = new float[labels.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = examples.up()[i] ? 1 : 0;
        weights[i] = (float) examples.weights()[i];
      }
      data.setLabel(labels);
      data.setWeight(weights);
      int rounds = kind == LearnerKind.FOREST ? 1 : settings.trees();
      Booster booster = XGBoost.train(data, parameters(features), rounds, Map.of(), null, null);
      return new Trees(booster, features);
    } catch (XGBoostError e) {
      throw new IllegalStateException(e);
    } catch (LinkageError e) {
      throw new BadSetting(
          "training.learner",
          kind.name().toLowerCase(Locale.ROOT),
          "needs XGBoost's native library, which does not load here ("
              + e.getMessage()
              + "); logistic does without");
    } finally {
      if (data != null) {
        data.dispose();
      }
    }
  }

  Map<String, Object> parameters(int features) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("objective", "binary:logistic");
    parameters.put("base_score", 0.5);
    parameters.put("tree_method", "hist");
    parameters.put("max_depth", settings.depth());
    parameters.put("min_child_weight", settings.leaf() * EVEN);
    if (kind == LearnerKind.FOREST) {
      parameters.put("num_parallel_tree", settings.trees());
      parameters.put("eta", 1.0);
      parameters.put("lambda", 1e-5);
      parameters.put("subsample", 0.632);
      parameters.put("colsample_bynode", Math.min(1, Math.ceil(Math.sqrt(features)) / features));
    } else {
      parameters.put("eta", settings.rate().doubleValue());
      parameters.put("subsample", 0.8);
    }
    parameters.put("seed", settings.seed());
    parameters.put("nthread", 1);
    parameters.put("verbosity", 0);
    return parameters;
  }

  static DMatrix matrix(double[][] rows) throws XGBoostError {
    int width = rows[0].length;
    float[] flat = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < width; j++) {
        flat[i * width + j] = (float) rows[i][j];
      }
    }
    return new DMatrix(flat, rows.length, width, Float.NaN);
  }
}
