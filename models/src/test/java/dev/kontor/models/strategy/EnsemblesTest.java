package dev.kontor.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.EnsembleSettings.Combination;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnsemblesTest {
  @Test
  void standBehindTheScoresOfTheirMembers() {
    Strategy strategy = compile("both > 0.5", List.of("fast", "slow"));
    double[] row = strategy.row(new double[strategy.indicators().fresh().length]);
    row[strategy.scorePlace(0)] = 0.4;
    row[strategy.scorePlace(1)] = 0.9;
    row[strategy.scorePlace(3)] = strategy.ensembles().get(0).of(row);

    assertThat(row[strategy.scorePlace(3)]).isEqualTo(0.65);
    assertThat(strategy.rules().get(0).holds(row)).isTrue();
    assertThat(RowNames.of(strategy)).endsWith("fast", "slow", "stack", "both");
  }

  @Test
  void giveAStackedModelTheScoresOfThoseBeforeIt() {
    Strategy strategy = compile("stack > 0.5", List.of("stack"));

    assertThat(strategy.models().get(2).fields()).containsExactly("x", "y");
    assertThat(strategy.models().get(2).indexes())
        .containsExactly(strategy.scorePlace(0), strategy.scorePlace(1));
  }

  @Test
  void consistOfModels() {
    assertThatThrownBy(() -> compile("both > 0.5", List.of("fast", "slwo")))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("strategy.ensembles.both.of")
        .hasMessageContaining("slow");
    assertThatThrownBy(() -> compile("both > 0.5", List.of())).isInstanceOf(BadSetting.class);
  }

  private static Strategy compile(String when, List<String> members) {
    Map<String, ModelSettings> models = new LinkedHashMap<>();
    models.put("fast", model(Map.of("x", "rsi(14)", "y", "close")));
    models.put("slow", model(Map.of("x", "rsi(14)@1h", "y", "close")));
    models.put("stack", model(Map.of("x", "fast", "y", "slow")));
    return StrategyCompiler.compile(
        new StrategySettings(
            "s",
            Timeframe.of("5m"),
            Positions.LONG,
            Map.of(),
            Map.of(),
            Map.of(),
            models,
            Map.of("both", new EnsembleSettings(members, Combination.MEAN, Map.of(), 0.5, 0)),
            Map.of(),
            Map.of(),
            List.of(new RuleSettings(null, Advice.BUY, when, null, null, null)),
            new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
            new Sizing(null, null, null, Sizing.At.CLOSE, BigDecimal.ONE)),
        name -> List.of("x", "y"));
  }

  private static ModelSettings model(Map<String, String> inputs) {
    return new ModelSettings("m.pmml", "y", inputs, null);
  }
}
