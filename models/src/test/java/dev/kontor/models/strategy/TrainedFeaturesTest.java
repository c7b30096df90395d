package dev.kontor.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.predict.TrainedOn;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Models of one strategy that were trained on other bars, or on other features, than it has. */
class TrainedFeaturesTest {
  private static final Map<String, String> FEATURES =
      named("fast", "close / sma(close, 2)", "range", "high - low", "up", "rate(close, 1)");
  private static final FeatureSet OF_HOURS = compile("1h", FEATURES, null, null).features();
  private static final TrainedOn TRAINED = new TrainedOn(OF_HOURS.sha256(), OF_HOURS.text());

  @Property(tries = 50)
  void aModelOfLongerBarsIsGivenWhatItWasTrainedOn(
      @ForAll @Size(min = 60, max = 400) List<@IntRange(min = 1, max = 1000) Integer> closes) {
    Strategy trained = compile("1h", FEATURES, null, null);
    Strategy served = compile("1m", FEATURES, model("1h", Map.of()), TRAINED);
    int[] places = served.models().get(0).indexes();
    RollUp rollUp = new RollUp(served.indicators().timeframes());
    OpenBars open = rollUp.fresh();
    double[] then = trained.indicators().fresh();
    double[] now = served.indicators().fresh();
    List<Double> wanted = List.of(Double.NaN, Double.NaN);
    for (int minute = 0; minute < closes.size(); minute++) {
      List<Bar> hours = new ArrayList<>();
      rollUp.next(
          open,
          minute(minute, closes.get(minute)),
          bar -> {
            served.indicators().update(now, bar);
            if (bar.end() - bar.start() == 3_600_000) {
              hours.add(bar);
            }
          });
      for (Bar hour : hours) {
        trained.indicators().update(then, hour);
        double[] vector = trained.features().of(trained.row(then));
        wanted = List.of(vector[2], vector[0]);
      }
      double[] row = served.row(now);
      assertThat(List.of(row[places[0]], row[places[1]])).isEqualTo(wanted);
    }
  }

  @Test
  void eachModelMayHaveFeaturesOfItsOwnAsItsInputs() {
    Strategy strategy = compile("1m", named("other", "close"), model("1h", FEATURES), TRAINED);

    assertThat(strategy.models().get(0).fields()).containsExactly("up", "fast");
    assertThat(strategy.models().get(0).features()).isEqualTo(OF_HOURS.sha256());
    assertThat(compile("1h", Map.of(), model(null, FEATURES), TRAINED).models()).hasSize(1);
  }

  @Test
  void theSameFeaturesOnOtherBarsAreOthers() {
    assertThatThrownBy(() -> compile("1m", FEATURES, model(null, Map.of()), TRAINED))
        .hasMessageContaining("was trained on features " + OF_HOURS.sha256() + " (fast, range, up)")
        .hasMessageEndingWith("; first differs timeframe 1h there, timeframe 1m here");
  }

  @Test
  void theFirstFeatureThatDiffersIsTold() {
    Map<String, String> others = new LinkedHashMap<>(FEATURES);
    others.put("range", "high - open");
    assertThatThrownBy(() -> compile("1h", others, model(null, Map.of()), TRAINED))
        .hasMessageEndingWith(
            "; first differs range = _-_(high,low) there, range = _-_(high,open) here");
    others.putAll(FEATURES);
    others.put("more", "close");
    assertThatThrownBy(() -> compile("1h", others, model(null, Map.of()), TRAINED))
        .hasMessageEndingWith("; first differs nothing more there, more = close here");
  }

  @Test
  void barsCanBeRolledUpAndNotSplit() {
    assertThatThrownBy(() -> compile("1h", FEATURES, model("1m", Map.of()), null))
        .hasMessage(
            "strategy.models.forest.timeframe: '1m': must be 1h, the strategy's, or whole numbers of"
                + " it");
  }

  private static ModelSettings model(String timeframe, Map<String, String> inputs) {
    Timeframe own = timeframe == null ? null : Timeframe.of(timeframe);
    return new ModelSettings("forest.pmml", "y", inputs, null, own, null, null);
  }

  private static Bar minute(int minute, int close) {
    long start = minute * 60_000L;
    long price = close * E8.ONE;
    return new Bar("X", start, start + 60_000, price, price, price, price, E8.ONE);
  }

  private static Map<String, String> named(String... named) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < named.length; i += 2) {
      map.put(named[i], named[i + 1]);
    }
    return map;
  }

  private static Strategy compile(
      String timeframe, Map<String, String> features, ModelSettings model, TrainedOn trainedOn) {
    return StrategyCompiler.compile(
        new StrategySettings(
            "s",
            Timeframe.of(timeframe),
            Positions.LONG,
            Map.of(),
            Map.of(),
            features,
            model == null ? Map.of() : Map.of("forest", model),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(new RuleSettings(null, Advice.BUY, "close > 1", null, null, null)),
            new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
            new Sizing(null, null, null, Sizing.At.CLOSE, BigDecimal.ONE)),
        name -> List.of("up", "fast"),
        name -> trainedOn);
  }
}
