package dev.kontor.operators.predict;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Adds each model's score to the row, then each ensemble's, and tells who gave them where a rule
 * that relies on them can speak. Remembers nothing.
 */
public final class PredictFunction extends RichMapFunction<Features, Features> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;

  private transient Strategy strategy;
  private transient Served[] models;
  private transient Scorer[] scorers;
  private transient Witness witness;
  private transient double[][] inputs;
  private transient Latency[] latencies;

  public PredictFunction(StrategyPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    strategy = plan.compile();
    witness = new Witness(strategy, plan.settings());
    models = strategy.models().stream().map(this::served).toArray(Served[]::new);
    scorers = Arrays.stream(models).map(Served::scorer).toArray(Scorer[]::new);
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

  private Served served(ModelPlan model) {
    ModelFile file = plan.model(model.name());
    Serving serving =
        PmmlModel.load(file)
            .serving(
                Arrays.asList(model.fields()),
                plan.settings().models().get(model.name()).output(),
                plan.servedBy(model.name()));
    return new Served(0, serving, Origin.of(model.name(), 0, file, model.features()));
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
    return new Features(features.bar(), features.ordinal(), row, witness.grounds(row, models));
  }
}
