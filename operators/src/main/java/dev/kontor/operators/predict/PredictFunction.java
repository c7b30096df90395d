package dev.kontor.operators.predict;

import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Adds each model's score to the row, then each ensemble's. Remembers nothing. */
public final class PredictFunction extends RichMapFunction<Features, Features> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;

  private transient Strategy strategy;
  private transient Scorer[] scorers;
  private transient double[][] inputs;
  private transient Latency[] latencies;

  public PredictFunction(StrategyPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    strategy = plan.compile();
    scorers =
        strategy.models().stream()
            .map(
                model ->
                    PmmlModel.load(plan.model(model.name()))
                        .scorer(
                            Arrays.asList(model.fields()),
                            plan.settings().models().get(model.name()).output(),
                            plan.servedBy(model.name())))
            .toArray(Scorer[]::new);
    latencies =
        strategy.models().stream()
            .map(
                model ->
                    new Latency(
                        model.name(),
                        plan.latency(model.name()),
                        getRuntimeContext().getMetricGroup()))
            .toArray(Latency[]::new);
    inputs =
        strategy.models().stream()
            .map(model -> new double[model.indexes().length])
            .toArray(double[][]::new);
  }

  @Override
  public Features map(Features features) {
    double[] row = features.row().clone();
    for (int i = 0; i < scorers.length; i++) {
      int[] indexes = strategy.models().get(i).indexes();
      for (int j = 0; j < indexes.length; j++) {
        inputs[i][j] = row[indexes[j]];
      }
      row[strategy.scorePlace(i)] = latencies[i].score(scorers[i], inputs[i]);
    }
    for (int i = 0; i < strategy.ensembles().size(); i++) {
      row[strategy.scorePlace(scorers.length + i)] = strategy.ensembles().get(i).of(row);
    }
    return new Features(features.bar(), features.ordinal(), row);
  }
}
