package dev.kontor.operators.predict;

import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.Promotions;
import dev.kontor.operators.StrategyPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.metrics.MetricGroup;

/** Who is in force when, as champion and as shadow, for each of a strategy's models. */
final class Cast {
  private final Casting casting;
  private final Strategy strategy;
  private final List<Timeline<Served>> champions;
  private final List<Timeline<Served>> shadows;
  private final double[][] inputs;
  private final Served[] said;
  private final Witness witness;
  private final Latency[] latencies;
  private final Latency[] shadowLatencies;

  /**
   * @param metrics where it is shown how long answers take
   */
  Cast(StrategyPlan plan, Promotions promotions, MetricGroup metrics) {
    casting = new Casting(plan);
    strategy = casting.strategy();
    int count = strategy.models().size();
    champions = new ArrayList<>(count);
    shadows = new ArrayList<>(count);
    inputs = new double[count][];
    said = new Served[count];
    witness = new Witness(strategy, plan.settings());
    latencies = new Latency[count];
    shadowLatencies = new Latency[count];
    for (int i = 0; i < count; i++) {
      String name = strategy.models().get(i).name();
      inputs[i] = new double[strategy.models().get(i).indexes().length];
      latencies[i] = new Latency(name, plan.latency(name), metrics);
      shadowLatencies[i] = new Latency(name + "@shadow", plan.latency(name), metrics);
      champions.add(
          new Timeline<>(
              served(
                  name, promotions.versions().get(name), plan.model(name), plan.servedBy(name))));
      shadows.add(
          new Timeline<>(
              served(
                  name,
                  promotions.shadowVersions().get(name),
                  promotions.shadows().get(name),
                  promotions.shadowsServedBy().get(name))));
    }
  }

  private Served served(String name, Integer version, ModelFile file, Serving.By by) {
    return file == null
        ? Served.NOBODY
        : casting.served(name, version == null ? 0 : version, file, by);
  }

  /** One that was tried before. */
  void promote(Promotion promotion) {
    int index = casting.index(promotion.model());
    if (index < 0) {
      return; // The strategy was changed since and has no such model any more.
    }
    int version = promotion.change().to();
    (promotion.isShadow() ? shadows : champions)
        .get(index)
        .promote(
            promotion.time(),
            served(
                promotion.model(),
                version,
                new ModelFile(promotion.model() + "@" + version, promotion.pmml()),
                promotion.by()));
  }

  /**
   * Writes the champions' scores, then the ensembles', into a row of a bar that ends at that time.
   *
   * @return who gave them, and why they are what they are; null if nobody will ask
   */
  Grounds score(long time, double[] row, PredictOperator.Listener listener) {
    for (int i = 0; i < champions.size(); i++) {
      Strategy.ModelPlan model = strategy.models().get(i);
      for (int j = 0; j < inputs[i].length; j++) {
        inputs[i][j] = row[model.indexes()[j]];
      }
      Served champion = champions.get(i).at(time);
      said[i] = champion;
      double score = latencies[i].score(champion.scorer(), inputs[i]);
      row[strategy.scorePlace(i)] = score;
      listener.said(model.name(), champion, Alias.CHAMPION, score);
      Served shadow = shadows.get(i).at(time);
      if (shadow.scorer() != null) {
        double other = shadowLatencies[i].score(shadow.scorer(), inputs[i]);
        listener.said(model.name(), shadow, Alias.SHADOW, other);
      }
    }
    for (int i = 0; i < strategy.ensembles().size(); i++) {
      row[strategy.scorePlace(champions.size() + i)] = strategy.ensembles().get(i).of(row);
    }
    return witness.grounds(row, said);
  }

  /** What a model is asked of a row. */
  double[] inputs(String model, double[] row) {
    int[] indexes = strategy.models().get(casting.index(model)).indexes();
    return Arrays.stream(indexes).mapToDouble(i -> row[i]).toArray();
  }

  void forget(long time) {
    champions.forEach(one -> one.forget(time));
    shadows.forEach(one -> one.forget(time));
  }
}
