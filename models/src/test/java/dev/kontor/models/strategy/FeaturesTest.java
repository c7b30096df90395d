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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final String OTHER = "0".repeat(64);

  @Test
  void aVectorIsInTheOrderOfTheFile() {
    Strategy strategy =
        compile(named(), named("last", "close", "first", "open", "ratio", "close / open"));

    assertThat(strategy.features().names()).containsExactly("last", "first", "ratio");
    assertThat(vector(strategy, new Bar("X", 0, 60_000, e8(2), e8(5), e8(1), e8(4), e8(1))))
        .containsExactly(4, 2, 2);
  }

  @Test
  void transformationsAreFunctionsLikeAnyOther() {
    Strategy strategy =
        compile(
            named(),
            named(
                "return1", "rate(close, 1)",
                "log1", "logReturn(close, 1)",
                "score", "zscore(close, 3)",
                "rank3", "rank(close, 3)",
                "before", "close[2]",
                "relative", "close / sma(close, 3)",
                "bounded", "clip(rate(close, 1), -0.1, 0.1)"));

    double[] memory = strategy.indicators().fresh();
    for (int minute = 0; minute < 3; minute++) {
      strategy.indicators().update(memory, minute(minute, 1 + minute));
    }

    assertThat(strategy.features().of(strategy.row(memory)))
        .containsExactly(0.5, Math.log(1.5), 1 / Math.sqrt(2 / 3.0), 100, 1, 1.5, 0.1);
  }

  @Test
  void theHashIsOfWhatIsComputedNotOfTheNamesWithin() {
    FeatureSet plain = features("a", "macd(close, 12, 26, 9).signal", "b", "rsi(14) / 100");

    assertThat(
            compile(
                    named("m", "macd(12)", "r", "rsi(14)", "percent", "r / 100"),
                    named("a", "m.signal", "b", "percent"))
                .features()
                .sha256())
        .isEqualTo(plain.sha256());
    assertThat(features("a", "macd().signal", "b", "rsi(close, 14) / 100").sha256())
        .isEqualTo(plain.sha256());
    assertThat(features("v", "macd()").sha256()).isEqualTo(features("v", "macd().value").sha256());
    assertThat(plain.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void theHashIsOfATextThatAnybodyCanWrite() {
    assertThat(features("day", "sma(50)@1d", "now", "close[1]", "own", "rsi(14)@1m").text())
        .isEqualTo(
            """
            kontor features 1
            timeframe 1m
            day = at(sma(close,50),'1d')
            now = lag(close,1)
            own = rsi(close,14,'first')
            """);
  }

  @Test
  void anotherNameOrderExpressionOrTimeframeIsAnotherSet() {
    String hash = features("a", "rsi(14)", "b", "close").sha256();

    assertThat(features("b", "close", "a", "rsi(14)").sha256()).isNotEqualTo(hash);
    assertThat(features("a", "rsi(15)", "b", "close").sha256()).isNotEqualTo(hash);
    assertThat(features("a", "rsi(14)", "c", "close").sha256()).isNotEqualTo(hash);
    assertThat(features("a", "rsi(14)@5m", "b", "close").sha256()).isNotEqualTo(hash);
    assertThat(
            compile("5m", named(), named("a", "rsi(14)", "b", "close"), Map.of(), null)
                .features()
                .sha256())
        .isNotEqualTo(hash);
  }

  @Test
  void whatIsNoNumberOrComesTooLateIsNoFeature() {
    assertThatThrownBy(() -> features("up", "close > open"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("strategy.features.up: 'close > open': ")
        .hasMessageContaining("is a condition where a number is needed");
    assertThatThrownBy(
            () -> compile("1m", named(), named("a", "forest * 2"), forest(named(), null), null))
        .hasMessageContaining("a feature cannot name a score or a pattern");
    assertThatThrownBy(() -> compile(named("a", "close"), named("a", "open")))
        .hasMessageContaining("this name is taken already");
  }

  /** On any path, at any minute: of the hours that are over and were seen whole, the last. */
  @Property(tries = 50)
  void aCoarseValueIsThatOfTheLastBarThatHasClosed(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 1, max = 1000) Integer> closes,
      @ForAll @IntRange(min = 0, max = 59) int start) {
    Strategy strategy = compile(named(), named("hour", "close@1h", "now", "close"));
    RollUp rollUp = new RollUp(strategy.indicators().timeframes());
    OpenBars open = rollUp.fresh();
    double[] memory = strategy.indicators().fresh();
    double lastOfHour = Double.NaN;
    for (int i = 0; i < closes.size(); i++) {
      int minute = start + i;
      rollUp.next(
          open, minute(minute, closes.get(i)), bar -> strategy.indicators().update(memory, bar));
      lastOfHour = (minute + 1) % 60 == 0 && i >= 59 ? closes.get(i) : lastOfHour;
      assertThat(strategy.features().of(strategy.row(memory)))
          .containsExactly(lastOfHour, closes.get(i));
    }
  }

  @Test
  void aModelTakesFeaturesOfTheNamesOfItsInputs() {
    Strategy strategy =
        compile(
            "1m",
            named("a", "open"),
            named("b", "close - open", "c", "close"),
            forest(named(), null),
            null);

    assertThat(strategy.models().get(0).fields()).containsExactly("c", "b");
    assertThat(strategy.models().get(0).indexes())
        .containsExactly(
            strategy.features().features().get(1).place(),
            strategy.features().features().get(0).place());
  }

  @Test
  void aModelTrainedOnTheseFeaturesIsWelcome() {
    Map<String, String> features = named("b", "open", "c", "close", "unused", "high");
    String hash = compile(named(), features).features().sha256();

    assertThat(compile("1m", named(), features, forest(named(), hash), null).models()).hasSize(1);
    assertThat(compile("1m", named(), features, forest(named(), null), hash).models()).hasSize(1);
    assertThat(
            compile("1m", named("x", "open"), features, forest(named("b", "x"), hash), hash)
                .models())
        .hasSize(1);
  }

  @Test
  void aModelTrainedOnOtherFeaturesIsRefusedNamingBoth() {
    Map<String, String> features = named("b", "open", "c", "close");
    String hash = compile(named(), features).features().sha256();

    assertThatThrownBy(() -> compile("1m", named(), features, forest(named(), OTHER), null))
        .isInstanceOf(BadSetting.class)
        .hasMessage(
            "strategy.models.forest.features: '%s': was trained on features %s, but the strategy's"
                + " are %s (b, c)",
            OTHER, OTHER, hash);
    assertThatThrownBy(() -> compile("1m", named(), features, forest(named(), null), OTHER))
        .hasMessage(
            "strategy.models.forest.pmml: 'forest.pmml': was trained on features %s, but the"
                + " strategy's are %s (b, c)",
            OTHER, hash);
    assertThatThrownBy(() -> compile("1m", features, named(), forest(named(), OTHER), null))
        .hasMessageEndingWith("but the strategy's are none");
    assertThatThrownBy(() -> compile("1m", named(), features, forest(named(), hash), OTHER))
        .hasMessage(
            "strategy.models.forest.features: '%s': the file says that it was trained on features"
                + " %s",
            hash, OTHER);
  }

  @Test
  void aModelThatNamesItsFeaturesIsGivenNothingElse() {
    Map<String, String> features = named("b", "open", "c", "close");
    String hash = compile(named(), features).features().sha256();

    assertThatThrownBy(
            () -> compile("1m", named(), features, forest(named("b", "high"), hash), null))
        .hasMessageStartingWith(
            "strategy.models.forest.inputs.b: 'high': is none of the features that the model was"
                + " trained on: ")
        .hasMessageEndingWith("(b, c)");
  }

  @Test
  void aHashThatIsNoneIsRefused() {
    assertThatThrownBy(() -> forest(named(), "ABC"))
        .hasMessage(
            "features: 'ABC': must be 64 hexadecimal digits, as ./kontor check prints them");
  }

  private static FeatureSet features(String... named) {
    return compile(named(), named(named)).features();
  }

  private static double[] vector(Strategy strategy, Bar bar) {
    double[] memory = strategy.indicators().fresh();
    strategy.indicators().update(memory, bar);
    return strategy.features().of(strategy.row(memory));
  }

  private static Bar minute(int minute, double close) {
    long start = minute * 60_000L;
    return new Bar("X", start, start + 60_000, e8(close), e8(close), e8(close), e8(close), e8(1));
  }

  private static long e8(double value) {
    return E8.ofDouble(value);
  }

  private static Map<String, String> named(String... named) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < named.length; i += 2) {
      map.put(named[i], named[i + 1]);
    }
    return map;
  }

  /** Takes c and b. */
  private static Map<String, ModelSettings> forest(Map<String, String> inputs, String features) {
    return Map.of("forest", new ModelSettings("forest.pmml", "y", inputs, features));
  }

  private static Strategy compile(Map<String, String> indicators, Map<String, String> features) {
    return compile("1m", indicators, features, Map.of(), null);
  }

  private static Strategy compile(
      String timeframe,
      Map<String, String> indicators,
      Map<String, String> features,
      Map<String, ModelSettings> models,
      String inFile) {
    return StrategyCompiler.compile(
        new StrategySettings(
            "s",
            Timeframe.of(timeframe),
            Positions.LONG,
            Map.of(),
            indicators,
            features,
            models,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(new RuleSettings(null, Advice.BUY, "close > 1", null, null, null)),
            new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
            new Sizing(null, null, null, Sizing.At.CLOSE, BigDecimal.ONE)),
        model -> List.of("c", "b"),
        model -> inFile == null ? null : new TrainedOn(inFile, null));
  }
}
