package dev.kontor.operators.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.models.watching.WatchSettings;
import dev.kontor.operators.ConstantModel;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.StrategyPlan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often it is asked why; of an ensemble of two models, either of which a watch may hold. */
class WitnessTest {
  private static final int ROWS = 1000;

  private int asked;

  private static StrategyPlan plan() {
    WatchSettings holding =
        new WatchSettings(
            null,
            500,
            50,
            null,
            null,
            null,
            new BigDecimal("0.05"),
            null,
            null,
            null,
            null,
            null,
            WatchSettings.Then.HOLD);
    StrategySettings base = Strategies.with().plan().settings();
    Map<String, ModelSettings> models = new LinkedHashMap<>();
    Map<String, ModelFile> files = new LinkedHashMap<>();
    for (String name : List.of("m", "n")) {
      models.put(name, new ModelSettings("m.pmml", "y", Map.of(), null, null, null, holding));
      files.put(name, new ModelFile(name, ConstantModel.pmml(0.5)));
    }
    return new StrategyPlan(
        new StrategySettings(
            base.name(),
            base.timeframe(),
            base.positions(),
            Map.of(),
            Map.of(),
            Map.of(),
            models,
            Map.of(
                "e",
                new EnsembleSettings(
                    List.of("m", "n"), EnsembleSettings.Combination.MEAN, Map.of(), 0.5, 1)),
            Map.of(),
            Map.of(),
            List.of(Strategies.rule("up", Advice.BUY, "e > 0.95")),
            base.signals(),
            base.size()),
        files);
  }

  private double explain(double[] contributions) {
    asked++;
    Arrays.fill(contributions, 0);
    return 0.5;
  }

  @Test
  void onlyRowsOfWhichASignalMayComeAreExplained() {
    StrategyPlan plan = plan();
    Strategy strategy = plan.compile();
    Witness witness = new Witness(strategy, plan.settings());
    Serving serving =
        new Serving(v -> 0.5, (values, parts) -> explain(parts), Serving.By.FLAT_TREES, "");
    Served[] by = {
      new Served(1, serving, new Origin("m", "1", "f")),
      new Served(1, serving, new Origin("n", "1", "f"))
    };
    Random random = new Random(11);
    int occasions = 0;
    for (int i = 0; i < ROWS; i++) {
      double[] row = random.doubles(strategy.scorePlace(3)).toArray();
      row[strategy.scorePlace(2)] = strategy.ensembles().get(0).of(row);
      int before = asked;
      Grounds grounds = witness.grounds(row, by);
      boolean occasion = row[strategy.scorePlace(0)] > 0.95 || row[strategy.scorePlace(1)] > 0.95;
      assertThat(asked - before).isEqualTo(occasion ? 2 : 0);
      assertThat(grounds != null).isEqualTo(occasion);
      occasions += occasion ? 1 : 0;
    }
    assertThat(asked).isEqualTo(2 * occasions);
    assertThat(occasions).isBetween(1, ROWS / 5);
  }
}
