package dev.kontor.jobs.training;

import dev.kontor.models.training.Fitted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.dmg.pmml.PMML;
import org.jpmml.xgboost.FeatureMap;
import org.jpmml.xgboost.XGBoostUtil;

/** Trees that XGBoost grew. Its numbers are floats. */
final class Trees implements Fitted {
  private final Booster booster;
  private final int features;

  Trees(Booster booster, int features) {
    this.booster = booster;
    this.features = features;
  }

  @Override
  public double[] probabilities(double[][] rows) {
    try {
      DMatrix data = TreeLearner.matrix(rows);
      try {
        float[][] answers = booster.predict(data);
        return IntStream.range(0, rows.length).mapToDouble(i -> answers[i][0]).toArray();
      } finally {
        data.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException(e);
    }
  }

  /** The share of the loss that all splits by each feature spared. */
  double[] gains() {
    try {
      String[] names = IntStream.range(0, features).mapToObj(i -> "f" + i).toArray(String[]::new);
      Map<String, Double> total = booster.getScore(names, "total_gain");
      double[] gains =
          IntStream.range(0, features)
              .mapToDouble(i -> total.getOrDefault(names[i], 0.0))
              .toArray();
      double sum = 0;
      for (double gain : gains) {
        sum += gain;
      }
      for (int i = 0; i < features && sum > 0; i++) {
        gains[i] /= sum;
      }
      return gains;
    } catch (XGBoostError e) {
      throw new IllegalStateException(e);
    }
  }

  PMML pmml(List<String> names) {
    try {
      FeatureMap map = new FeatureMap();
      names.forEach(name -> map.addEntry(name, "q"));
      Map<String, Object> options = new LinkedHashMap<>();
      options.put("compact", true);
      return XGBoostUtil.loadLearner(new ByteArrayInputStream(booster.toByteArray("json")))
          .encodePMML(options, PmmlFile.TARGET, List.of(PmmlFile.DOWN, PmmlFile.UP), map);
    } catch (XGBoostError e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
